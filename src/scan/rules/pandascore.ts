import type { Provider } from '../rule.ts';

export default {
  id: 'pandascore',
  name: 'PandaScore',
  docs: 'https://developers.pandascore.co/docs/authentication',
  revoke: 'https://app.pandascore.co/dashboard',
  rules: [
    {
      id: 'api-token',
      description: 'PandaScore API token',
      near: ['pandascore'],
      value: /[A-Za-z0-9_-]{51}/,
      check: 'letters-and-digits',
      positive: [
        'client = Pandascore(api_token="<<{base64url:51}>>")',
        'curl https://api.pandascore.co/v1/me -H "Authorization: Bearer <<{base64url:51}>>"',
      ],
      negative: [
        'PANDASCORE_API_TOKEN={base64url:50}',
        'pandascoreClient.getStatusOfRequest(requestOptions)',
        'PANDASCORE_API_TOKEN=<your API token>',
      ],
    },
  ],
} satisfies Provider;
