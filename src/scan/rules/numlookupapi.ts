import type { Provider } from '../rule.ts';

export default {
  id: 'numlookupapi',
  name: 'NumlookupAPI',
  docs: 'https://numlookupapi.com/docs',
  revoke: 'https://app.numlookupapi.com',
  rules: [
    {
      id: 'api-key',
      description: 'NumlookupAPI API key',
      near: ['numlookup'],
      value: /[A-Za-z0-9]{40}/,
      check: 'digits-or-mixed-case',
      positive: [
        '{"numlookupapi": {"apiKey": "<<{alnum:40}>>"}}',
        '<string name="numlookupapi_api_key"><<{alnum:40}>></string>',
      ],
      negative: [
        'NUMLOOKUPAPI_API_KEY={alnum:41}',
        "import { createNumlookupapiClient } from 'numlookupapi';",
        'NUMLOOKUPAPI_API_KEY=your_numlookupapi_api_key_here',
      ],
    },
  ],
} satisfies Provider;
