import type { Provider } from '../rule.ts';

export default {
  id: 'windy',
  name: 'Windy',
  docs: 'https://api.windy.com',
  revoke: 'https://api.windy.com/keys',
  rules: [
    {
      id: 'api-key',
      description: 'Windy API key',
      near: ['windy'],
      value: /[A-Za-z0-9]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        '{"windy": {"apiKey": "<<{alnum:32}>>"}}',
        '<string name="windy_api_key"><<{alnum:32}>></string>',
      ],
      negative: [
        'WINDY_API_KEY={alnum:33}',
        'MD5 (windy-2.1.0.tar.gz) = {hex:32}',
        'WINDY_API_KEY=your_windy_api_key_here',
      ],
    },
  ],
} satisfies Provider;
