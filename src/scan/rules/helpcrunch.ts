import type { Provider } from '../rule.ts';

export default {
  id: 'helpcrunch',
  name: 'HelpCrunch',
  docs: 'https://docs.helpcrunch.com',
  revoke: 'helpcrunch.com, "Settings", "Developers", "Public API"',
  rules: [
    {
      id: 'api-key',
      description: 'HelpCrunch API key',
      near: ['helpcrunch'],
      value: /[0-9A-Za-z+/=-]{328}/,
      check: 'letters-and-digits',
      positive: [
        '<helpcrunchApiKey><<{alnum:328}>></helpcrunchApiKey>',
        '[helpcrunch]\napi_key = <<{alnum:328}>>',
        "Helpcrunch.api_key = '<<{alnum:328}>>'",
      ],
      negative: ['HELPCRUNCH_API_KEY=<your-api-key>', 'HELPCRUNCH_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
