import type { Provider } from '../rule.ts';

export default {
  id: 'kubernetes',
  name: 'Kubernetes',
  docs: 'https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/',
  revoke:
    'Issue another client certificate, and replace the cluster’s client CA if the old one must not be trusted',
  rules: [
    {
      id: 'client-key',
      description: 'Client key of a kubeconfig file',
      keywords: ['client-key-data'],
      pattern: /client-key-data["']?:\s{0,4}["']?(?<secret>LS0tLS1CRUdJTi[A-Za-z0-9+/]{60,6000}={0,2})/,
      within: 6100,
      positive: [
        'users:\n- name: me\n  user:\n    client-key-data: <<LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVktLS0tLQo{base64:400}>>\n',
        '"client-key-data": "<<LS0tLS1CRUdJTiBFQyBQUklWQVRFIEtFWS0tLS0tCk{base64:300}=>>"',
      ],
      negative: [
        'client-certificate-data: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCk{base64:400}',
        'client-key-data: REDACTED',
        'client-key-data: DATA+OMITTED',
      ],
    },
  ],
} satisfies Provider;
