import type { Provider } from '../rule.ts';

export default {
  id: 'craft-my-pdf',
  name: 'CraftMyPDF',
  docs: 'https://craftmypdf.com/docs/',
  revoke: 'https://app.craftmypdf.com, "API integration"',
  rules: [
    {
      id: 'api-key',
      description: 'CraftMyPDF API key',
      near: ['craftmypdf'],
      value: /[0-9A-Za-z]{35}/,
      check: 'digits-or-mixed-case',
      positive: [
        '[craftmypdf]\napi_key = <<{alnum:35}>>',
        "Craftmypdf.api_key = '<<{alnum:35}>>'",
        'CRAFTMYPDF_API_KEY=<<{alnum:35}>>',
      ],
      negative: [
        '"craftmypdfApiKey": "{alnum:34}"',
        'CRAFTMYPDF_API_KEY={alnum:36}',
        'craftmypdfApiKey: process.env.CRAFTMYPDF_API_KEY',
      ],
    },
  ],
} satisfies Provider;
