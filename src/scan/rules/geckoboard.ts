import type { Provider } from '../rule.ts';

export default {
  id: 'geckoboard',
  name: 'Geckoboard',
  docs: 'https://developer.geckoboard.com',
  revoke: 'https://app.geckoboard.com/account/details',
  rules: [
    {
      id: 'api-key',
      description: 'Geckoboard API key',
      near: ['geckoboard'],
      value: /[0-9A-Za-z]{44}/,
      check: 'digits-or-mixed-case',
      positive: [
        '<add key="GeckoboardApiKey" value="<<{alnum:44}>>" />',
        '# Geckoboard API key: <<{alnum:44}>>',
        "const geckoboardApiKey = '<<{alnum:44}>>';",
      ],
      negative: [
        'GECKOBOARD_API_KEY={alnum:43}',
        'GECKOBOARD_API_KEY={alnum:45}',
        'GECKOBOARD_API_KEY=${GECKOBOARD_API_KEY}',
      ],
    },
  ],
} satisfies Provider;
