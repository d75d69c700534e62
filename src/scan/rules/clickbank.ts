import type { Provider } from '../rule.ts';

export default {
  id: 'clickbank',
  name: 'ClickBank',
  docs: 'https://api.clickbank.com',
  revoke: 'https://accounts.clickbank.com, "My account", "API keys"',
  rules: [
    {
      id: 'api-key',
      description: 'ClickBank API key',
      near: ['clickbank'],
      value: /(?:API-[0-9A-Z]{36}|(?:DEV|CLERK)-[0-9A-Z]{28})/,
      positive: [
        'variable "clickbank_api_key" {\n  default = "<<API-{uppernum:36}>>"\n}',
        "define('CLICKBANK_API_KEY', '<<API-{uppernum:36}>>');",
        'docker run -e CLICKBANK_API_KEY=<<API-{uppernum:36}>> app',
      ],
      negative: ['CLICKBANK_API_KEY=${CLICKBANK_API_KEY}', 'CLICKBANK_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
