import type { Provider } from '../rule.ts';

export default {
  id: 'cloverly',
  name: 'Cloverly',
  docs: 'https://docs.cloverly.com',
  revoke: 'https://dashboard.cloverly.com, "Developers"',
  rules: [
    {
      id: 'api-key',
      description: 'Cloverly API key',
      near: ['cloverly'],
      value: /[0-9a-z:_]{28}/,
      check: 'letters-and-digits',
      positive: [
        'variable "cloverly_api_key" {\n  default = "<<{lowernum:28}>>"\n}',
        "define('CLOVERLY_API_KEY', '<<{lowernum:28}>>');",
        'docker run -e CLOVERLY_API_KEY=<<{lowernum:28}>> app',
      ],
      negative: ['CLOVERLY_API_KEY=<your-api-key>', 'CLOVERLY_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
