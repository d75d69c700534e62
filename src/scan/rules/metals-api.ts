import type { Provider } from '../rule.ts';

export default {
  id: 'metals-api',
  name: 'Metals-API',
  docs: 'https://metals-api.com/documentation',
  revoke: 'https://metals-api.com/dashboard',
  rules: [
    {
      id: 'api-key',
      description: 'Metals-API API key',
      near: ['metalsapi'],
      value: /[a-z0-9]{52}/,
      check: 'letters-and-digits',
      positive: ["$metals_api_api_key = '<<{lowernum:52}>>';", 'METALS_API_API_KEY=<<{lowernum:52}>>'],
      negative: [
        'METALS_API_API_KEY={lowernum:53}',
        "import { createMetalsApiClient } from 'metals-api';",
        'METALS_API_API_KEY=your_metals_api_api_key_here',
      ],
    },
  ],
} satisfies Provider;
