import type { Provider } from '../rule.ts';

export default {
  id: 'formcraft',
  name: 'FormCraft',
  docs: 'https://formcrafts.com',
  revoke: 'formcrafts.com, "Settings", "API"',
  rules: [
    {
      id: 'api-key',
      description: 'FormCraft API key',
      near: ['formcraft'],
      value: /[0-9a-z]{16}/,
      check: 'letters-and-digits',
      positive: [
        '{"formcraft": {"api_key": "<<{lowernum:16}>>"}}',
        'formcraft_api_key: <<{lowernum:16}>>',
        '<add key="FormcraftApiKey" value="<<{lowernum:16}>>" />',
      ],
      negative: [
        'FORMCRAFT_API_KEY={lowernum:15}',
        'formcraft_api_key: {lowernum:17}',
        'FORMCRAFT_API_KEY=<your-api-key>',
      ],
    },
  ],
} satisfies Provider;
