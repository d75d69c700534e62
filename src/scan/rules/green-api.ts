import type { Provider } from '../rule.ts';

export default {
  id: 'green-api',
  name: 'Green API',
  docs: 'https://green-api.com/en/docs/before-start/',
  revoke: 'https://console.green-api.com',
  rules: [
    {
      id: 'api-token',
      description: 'Green API API token',
      near: ['greenapi'],
      value: /[0-9a-f]{50}/,
      check: 'letters-and-digits',
      positive: [
        'client = GreenApi(token="<<{hex:50}>>")',
        'export GREEN_API_TOKEN="<<{hex:50}>>"',
        "process.env.GREEN_API_TOKEN || '<<{hex:50}>>'",
      ],
      negative: [
        '"greenApiToken": "{hex:49}"',
        'green_api_token: {hex:51}',
        'GREEN_API_TOKEN=your_token_here',
      ],
    },
  ],
} satisfies Provider;
