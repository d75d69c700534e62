import type { Provider } from '../rule.ts';

export default {
  id: 'raygun',
  name: 'Raygun',
  docs: 'https://raygun.com/documentation/product-guides/publicapi/',
  revoke: 'https://app.raygun.com/user/tokens',
  rules: [
    {
      id: 'api-key',
      description: 'Raygun API key',
      near: ['raygun'],
      value: /[A-Za-z0-9]{22}/,
      check: 'digits-or-mixed-case',
      positive: ['val raygunApiKey = "<<{alnum:22}>>"', 'process.env.RAYGUN_API_KEY = "<<{alnum:22}>>";'],
      negative: [
        'RAYGUN_API_KEY={alnum:21}',
        'raygunClient.getStatusOfRequest(requestOptions)',
        'RAYGUN_API_KEY=<your API key>',
      ],
    },
    {
      id: 'api-token',
      description: 'Raygun API token',
      near: ['raygun'],
      value: /v2\.[A-Za-z0-9]{40,64}/,
      check: 'digits-or-mixed-case',
      positive: ["$raygun_api_token = '<<v2.{alnum:40}>>';", 'RAYGUN_API_TOKEN=<<v2.{alnum:40}>>'],
      negative: ['RAYGUN_API_TOKEN=v2.{alnum:39}', 'raygun @ {hex:40}', 'RAYGUN_API_TOKEN=<your API token>'],
    },
  ],
} satisfies Provider;
