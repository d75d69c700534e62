import type { Provider } from '../rule.ts';

export default {
  id: 'checkly',
  name: 'Checkly',
  docs: 'https://www.checklyhq.com/docs/api/',
  revoke: 'https://app.checklyhq.com/settings/user/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'Checkly API key',
      near: ['checklyhq', 'checkly'],
      value: /[0-9A-Za-z]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        'tool --checkly-api-key <<{alnum:32}>>',
        '<checklyApiKey><<{alnum:32}>></checklyApiKey>',
        '[checkly]\napi_key = <<{alnum:32}>>',
      ],
      negative: [
        '"checklyApiKey": "{alnum:31}"',
        'checkly_api_key: {alnum:33}',
        'md5 of checkly-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
