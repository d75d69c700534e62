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
      value: /API-[0-9A-Z]{36}/,
      positive: [
        'export CLICKBANK_API_KEY="<<API-{uppernum:36}>>"',
        "process.env.CLICKBANK_API_KEY || '<<API-{uppernum:36}>>'",
        'variable "clickbank_api_key" {\n  default = "<<API-{uppernum:36}>>"\n}',
      ],
      negative: ['CLICKBANK_API_KEY=${CLICKBANK_API_KEY}', 'CLICKBANK_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
