import type { Provider } from '../rule.ts';

export default {
  id: 'ronin',
  name: 'Ronin',
  docs: 'https://www.roninapp.com/api',
  revoke: 'https://www.roninapp.com, "Settings", "API"',
  rules: [
    {
      id: 'api-token',
      description: 'Ronin API token',
      near: ['roninapp', 'ronintoken', 'roninapi', 'roninkey'],
      value: /[A-Za-z0-9]{26}/,
      check: 'digits-or-mixed-case',
      positive: [
        '<string name="ronin_api_token"><<{alnum:26}>></string>',
        'val roninApiToken = "<<{alnum:26}>>"',
      ],
      negative: [
        'RONIN_API_TOKEN={alnum:25}',
        'roninClient.getStatusOfRequest(requestOptions)',
        'const roninApiToken = process.env.RONIN_API_TOKEN;',
      ],
    },
  ],
} satisfies Provider;
