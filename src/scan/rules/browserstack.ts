import type { Provider } from '../rule.ts';

export default {
  id: 'browserstack',
  name: 'BrowserStack',
  docs: 'https://www.browserstack.com/docs/automate/api-reference',
  revoke: 'https://www.browserstack.com/accounts/profile/details',
  rules: [
    {
      id: 'access-key',
      description: 'BrowserStack access key',
      near: ['browserstack'],
      value: /[0-9A-Za-z]{20}/,
      check: 'digits-or-mixed-case',
      positive: [
        '<add key="BrowserstackAccessKey" value="<<{alnum:20}>>" />',
        '# BrowserStack access key: <<{alnum:20}>>',
        "const browserstackAccessKey = '<<{alnum:20}>>';",
      ],
      negative: [
        'BROWSERSTACK_ACCESS_KEY={alnum:19}',
        'browserstack_access_key: {alnum:21}',
        'BROWSERSTACK_ACCESS_KEY=<your-access-key>',
      ],
    },
  ],
} satisfies Provider;
