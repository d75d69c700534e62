import type { Provider } from '../rule.ts';

export default {
  id: 'chargebee',
  name: 'Chargebee',
  docs: 'https://apidocs.chargebee.com/docs/api/auth',
  revoke: 'apidocs.chargebee.com, "Settings", "Configure Chargebee", "API keys"',
  rules: [
    {
      id: 'api-key',
      description: 'Chargebee API key',
      near: ['chargebee'],
      value: /(?:live|test)_[0-9A-Za-z_-]{30,40}/,
      positive: [
        '# Chargebee API key: <<live_{alnum:35}>>',
        "const chargebeeApiKey = '<<live_{alnum:35}>>';",
        'https://api.apidocs.chargebee.com/?api_key=<<live_{alnum:35}>>',
      ],
      negative: ['chargebeeApiKey: process.env.CHARGEBEE_API_KEY', 'CHARGEBEE_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
