import type { Provider } from '../rule.ts';

export default {
  id: 'defined-networking',
  name: 'Defined Networking',
  docs: 'https://docs.defined.net/guides/api-authentication/',
  revoke: 'https://admin.defined.net/settings/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'Defined Networking API key',
      keywords: ['dnkey-'],
      pattern: /(?<![A-Za-z0-9_])dnkey-[A-Za-z0-9_=-]{26}-[A-Za-z0-9_=-]{52}(?![A-Za-z0-9_=-])/,
      positive: [
        "curl -H 'Authorization: Bearer <<dnkey-{uppernum:26}-{uppernum:52}>>' https://api.test/v1",
        "const definedNetworkingApiKey = '<<dnkey-{uppernum:26}-{uppernum:52}>>';",
      ],
      negative: [
        'export DEFINED_NETWORKING_API_KEY="dnkey-{uppernum:26}-{uppernum:51}"',
        '"definedNetworkingApiKey": "dnkey-{uppernum:26}-{uppernum:53}",',
        'DEFINED_NETWORKING_API_KEY=dnkey-your-key-goes-here',
      ],
    },
  ],
} satisfies Provider;
