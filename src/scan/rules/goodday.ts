import type { Provider } from '../rule.ts';

export default {
  id: 'goodday',
  name: 'GoodDay',
  docs: 'https://www.goodday.work/developers',
  revoke: 'https://www.goodday.work, "Settings", "Integrations"',
  rules: [
    {
      id: 'api-token',
      description: 'GoodDay API token',
      near: ['goodday'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        'goodday_api_token: <<{hex:32}>>',
        '<add key="GooddayApiToken" value="<<{hex:32}>>" />',
        '# GoodDay API token: <<{hex:32}>>',
      ],
      negative: [
        '"gooddayApiToken": "{hex:31}"',
        'goodday_api_token: {hex:33}',
        'md5 of goodday-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
