import type { Provider } from '../rule.ts';

export default {
  id: 'vyte',
  name: 'Vyte',
  docs: 'https://docs.vyte.in',
  revoke: 'https://www.vyte.in/settings/api',
  rules: [
    {
      id: 'api-key',
      description: 'Vyte API key',
      near: ['vyteapi', 'vytekey', 'vytetoken', 'vytein'],
      value: /[a-z0-9]{50}/,
      check: 'letters-and-digits',
      positive: ['VYTE_API_KEY=<<{lowernum:50}>>', '"vyteApiKey": "<<{lowernum:50}>>"'],
      negative: [
        'VYTE_API_KEY={lowernum:51}',
        "import { createVyteClient } from 'vyte';",
        'VYTE_API_KEY=your_vyte_api_key_here',
      ],
    },
  ],
} satisfies Provider;
