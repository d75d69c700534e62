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
        'testingbot.api.secret=<<{lowernum:32}>>',
        "'testingbot' => ['api_secret' => '<<{lowernum:32}>>'],",
      ],
      negative: [
        'TESTINGBOT_API_SECRET={lowernum:31}',
        'testingbot.min.js?v={hex:32}',
        'testingbotApiSecret: "${TESTINGBOT_API_SECRET}"',
      ],
    },
  ],
} satisfies Provider;
