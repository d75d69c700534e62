import type { Provider } from '../rule.ts';

export default {
  id: 'testingbot',
  name: 'TestingBot',
  docs: 'https://testingbot.com/support/api',
  revoke: 'https://testingbot.com/members',
  rules: [
    {
      id: 'api-secret',
      description: 'TestingBot API secret',
      near: ['testingbot'],
      value: /[a-z0-9]{32}/,
      check: 'letters-and-digits',
      positive: [
        'client = Testingbot(api_secret="<<{lowernum:32}>>")',
        'curl https://api.testingbot.com/v1/me -H "Authorization: Bearer <<{lowernum:32}>>"',
      ],
      negative: [
        'TESTINGBOT_API_SECRET={lowernum:31}',
        '{hex:32}  testingbot-2.1.0.zip',
        'TESTINGBOT_API_SECRET=<your API secret>',
      ],
    },
  ],
} satisfies Provider;
