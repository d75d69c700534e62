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
        'client = Opencorporates(api_token="<<{alnum:20}>>")',
        'curl https://api.opencorporates.com/v1/me -H "Authorization: Bearer <<{alnum:20}>>"',
      ],
      negative: [
        'OPENCORPORATES_API_TOKEN={alnum:21}',
        "import { createOpencorporatesClient } from 'opencorporates';",
        'OPENCORPORATES_API_TOKEN=xxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
