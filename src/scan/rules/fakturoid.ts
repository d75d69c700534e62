import type { Provider } from '../rule.ts';

export default {
  id: 'fakturoid',
  name: 'Fakturoid',
  docs: 'https://www.fakturoid.cz/api/v3',
  revoke: 'fakturoid.cz, "User account"',
  rules: [
    {
      id: 'api-token',
      description: 'Fakturoid API token',
      near: ['fakturoid'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: [
        '# Fakturoid API token: <<{hex:40}>>',
        "const fakturoidApiToken = '<<{hex:40}>>';",
        'https://api.fakturoid.cz/?api_token=<<{hex:40}>>',
      ],
      negative: [
        '"fakturoidApiToken": "{hex:39}"',
        'FAKTUROID_API_TOKEN={hex:41}',
        'fakturoid was built from commit {hex:40}',
      ],
    },
  ],
} satisfies Provider;
