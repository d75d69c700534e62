import type { Provider } from '../rule.ts';

export default {
  id: 'freshservice',
  name: 'Freshservice',
  docs: 'https://api.freshservice.com',
  revoke: 'freshservice.com, "Profile settings"',
  rules: [
    {
      id: 'api-key',
      description: 'Freshservice API key',
      near: ['freshservice'],
      value: /[0-9A-Za-z]{20}/,
      check: 'digits-or-mixed-case',
      positive: [
        'freshservice_api_key: <<{alnum:20}>>',
        '<add key="FreshserviceApiKey" value="<<{alnum:20}>>" />',
        '# Freshservice API key: <<{alnum:20}>>',
      ],
      negative: [
        '"freshserviceApiKey": "{alnum:19}"',
        'FRESHSERVICE_API_KEY={alnum:21}',
        'freshserviceApiKey: process.env.FRESHSERVICE_API_KEY',
      ],
    },
  ],
} satisfies Provider;
