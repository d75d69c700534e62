import type { Provider } from '../rule.ts';

export default {
  id: 'packagecloud',
  name: 'packagecloud',
  docs: 'https://packagecloud.io/docs/api',
  revoke: 'https://packagecloud.io/api_token',
  rules: [
    {
      id: 'api-token',
      description: 'packagecloud API token',
      near: ['packagecloud'],
      value: /[0-9a-f]{48}/,
      check: 'letters-and-digits',
      positive: [
        'curl https://api.packagecloud.io/v1/me -H "Authorization: Bearer <<{hex:48}>>"',
        'https://api.packagecloud.io/v1/check?api_token=<<{hex:48}>>&format=json',
      ],
      negative: [
        'PACKAGECLOUD_API_TOKEN={hex:47}',
        'packagecloudClient.getStatusOfRequest(requestOptions)',
        'PACKAGECLOUD_API_TOKEN=<your API token>',
      ],
    },
  ],
} satisfies Provider;
