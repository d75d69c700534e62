import type { Provider } from '../rule.ts';

export default {
  id: 'interseller',
  name: 'Interseller',
  docs: 'https://interseller.readme.io',
  revoke: 'https://interseller.io, "Settings", "API"',
  rules: [
    {
      id: 'api-key',
      description: 'Interseller API key',
      near: ['interseller'],
      value: /[0-9A-Za-z]{8}-(?:[0-9A-Za-z]{4}-){3}[0-9A-Za-z]{12}/,
      positive: [
        'variable "interseller_api_key" {\n  default = "<<{uuid}>>"\n}',
        "define('INTERSELLER_API_KEY', '<<{uuid}>>');",
        'docker run -e INTERSELLER_API_KEY=<<{uuid}>> app',
      ],
      negative: ['INTERSELLER_API_KEY=<your-api-key>'],
    },
  ],
} satisfies Provider;
