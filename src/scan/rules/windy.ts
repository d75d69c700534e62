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
      near: ['windyapi', 'windykey', 'windycom', 'windytoken'],
      value: /[A-Za-z0-9]{32}/,
      check: 'digits-or-mixed-case',
      positive: ['process.env.WINDY_API_KEY = "<<{alnum:32}>>";', "$windy_api_key = '<<{alnum:32}>>';"],
      negative: ['WINDY_API_KEY={alnum:31}', '{hex:32}  windy-2.1.0.zip', 'WINDY_API_KEY=<your API key>'],
    },
  ],
} satisfies Provider;
