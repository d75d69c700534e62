import type { Provider } from '../rule.ts';

export default {
  id: 'openshift',
  name: 'OpenShift',
  docs: 'https://docs.openshift.com/container-platform/latest/authentication/using-service-accounts-in-applications.html',
  revoke: 'oc logout, or oc delete oauthaccesstoken',
  rules: [
    {
      id: 'user-token',
      description: 'OpenShift user token',
      keywords: ['sha256~'],
      pattern: /(?<![A-Za-z0-9_])sha256~[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/,
      check: 'irregular',
      positive: [
        'OPENSHIFT_TOKEN=<<sha256~{alnum:43}>>',
        'client = Client(openshift_token="<<sha256~{alnum:43}>>")',
      ],
      negative: [
        'OPENSHIFT_TOKEN=sha256~{alnum:42}',
        "const openshiftToken = 'sha256~{alnum:44}';",
        'OPENSHIFT_TOKEN=sha256~your-token-goes-here',
      ],
    },
  ],
} satisfies Provider;
