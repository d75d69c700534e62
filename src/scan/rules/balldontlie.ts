import type { Provider } from '../rule.ts';

export default {
  id: 'balldontlie',
  name: 'BALLDONTLIE',
  docs: 'https://docs.balldontlie.io',
  revoke: 'https://app.balldontlie.io',
  rules: [
    {
      id: 'api-key',
      description: 'BALLDONTLIE API key',
      near: ['balldontlie'],
      value: /(?:uuid)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/,
      positive: [
        'variable "balldontlie_api_key" {\n  default = "<<{uuid}>>"\n}',
        "define('BALLDONTLIE_API_KEY', '<<{uuid}>>');",
        'docker run -e BALLDONTLIE_API_KEY=<<{uuid}>> app',
      ],
      negative: ['BALLDONTLIE_API_KEY=${BALLDONTLIE_API_KEY}', 'BALLDONTLIE_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
