import type { Provider } from '../rule.ts';

export default {
  id: 'infisical',
  name: 'Infisical',
  docs: 'https://infisical.com/docs/documentation/platform/token',
  revoke: 'https://app.infisical.com, "Access Control"',
  rules: [
    {
      id: 'service-token',
      description: 'Infisical service token',
      keywords: ['st.'],
      pattern:
        /(?<![A-Za-z0-9_.])st\.(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{24})\.[0-9a-f]{32}\.[0-9a-f]{32}(?![A-Za-z0-9_])/,
      positive: [
        '"infisicalServiceToken": "<<st.{hex:24}.{hex:32}.{hex:32}>>",',
        'ENV INFISICAL_SERVICE_TOKEN <<st.{hex:24}.{hex:32}.{hex:32}>>',
      ],
      negative: [
        'export INFISICAL_SERVICE_TOKEN="st.{hex:24}.{hex:32}.{hex:31}"',
        '"infisicalServiceToken": "st.{hex:24}.{hex:32}.{hex:33}",',
        'INFISICAL_SERVICE_TOKEN=st.your-token-goes-here',
      ],
    },
    {
      id: 'client-secret',
      description: 'Infisical machine identity client secret',
      near: ['infisicalclientsecret', 'infisicaluniversalauth', 'infisicalmachine'],
      value: /[0-9a-f]{64}/,
      positive: [
        'INFISICAL_CLIENT_SECRET=<<{hex:64}>>',
        'client = Client(infisical_client_secret="<<{hex:64}>>")',
      ],
      negative: ['INFISICAL_CLIENT_SECRET={hex:63}', 'INFISICAL_CLIENT_SECRET=your_secret'],
    },
  ],
} satisfies Provider;
