import type { Provider } from '../rule.ts';

export default {
  id: 'bulksms',
  name: 'BulkSMS',
  docs: 'https://www.bulksms.com/developer/json/v1/',
  revoke: 'https://www.bulksms.com/account/#!/advanced-settings/api-tokens',
  rules: [
    {
      id: 'token-secret',
      description: 'BulkSMS token secret',
      near: ['bulksms'],
      value: /[0-9A-Za-z!@#$%^&*()]{29}/,
      positive: [
        '<bulksmsTokenSecret><<{alnum:26}*{digits:1}!>></bulksmsTokenSecret>',
        '[bulksms]\ntoken_secret = <<{alnum:26}*{digits:1}!>>',
        "Bulksms.token_secret = '<<{alnum:26}*{digits:1}!>>'",
      ],
      negative: ['BULKSMS_TOKEN_SECRET=<your-token-secret>', 'BULKSMS_TOKEN_SECRET=changeme'],
    },
  ],
} satisfies Provider;
