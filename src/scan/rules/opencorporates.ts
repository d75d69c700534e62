import type { Provider } from '../rule.ts';

export default {
  id: 'opencorporates',
  name: 'OpenCorporates',
  docs: 'https://api.opencorporates.com/documentation/API-Reference',
  revoke: 'https://opencorporates.com/users/account',
  rules: [
    {
      id: 'api-token',
      description: 'OpenCorporates API token',
      near: ['opencorporates'],
      value: /[A-Za-z0-9]{20}/,
      check: 'digits-or-mixed-case',
      positive: [
        'export OPENCORPORATES_API_TOKEN="<<{alnum:20}>>"',
        'opencorporates:\n  api_token: <<{alnum:20}>>',
      ],
      negative: [
        'OPENCORPORATES_API_TOKEN={alnum:19}',
        '"opencorporates": "^2.1.0"',
        'opencorporatesApiToken: "${OPENCORPORATES_API_TOKEN}"',
      ],
    },
  ],
} satisfies Provider;
