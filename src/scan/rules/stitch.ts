import type { Provider } from '../rule.ts';

export default {
  id: 'stitch',
  name: 'Stitch',
  docs: 'https://www.stitchdata.com/docs/developers/import-api/',
  revoke: 'https://app.stitchdata.com, "API access keys"',
  rules: [
    {
      id: 'api-token',
      description: 'Stitch API token',
      near: ['stitchdata'],
      value: /[a-z0-9]{35}/,
      check: 'letters-and-digits',
      positive: [
        'curl https://api.stitchdata.com/v1/me -H "Authorization: Bearer <<{lowernum:35}>>"',
        'https://api.stitchdata.com/v1/check?api_token=<<{lowernum:35}>>&format=json',
      ],
      negative: [
        'STITCH_API_TOKEN={lowernum:34}',
        '"stitch": "^2.1.0"',
        'stitchApiToken: "${STITCH_API_TOKEN}"',
      ],
    },
  ],
} satisfies Provider;
