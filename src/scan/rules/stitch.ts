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
      near: ['stitch', 'stitchdata'],
      value: /[a-z0-9]{35}/,
      check: 'letters-and-digits',
      positive: ['stitch:\n  api_token: <<{lowernum:35}>>', 'stitch_api_token: "<<{lowernum:35}>>"'],
      negative: [
        'STITCH_API_TOKEN={lowernum:34}',
        'stitchClient.getStatusOfRequest(requestOptions)',
        'STITCH_API_TOKEN=<your API token>',
      ],
    },
  ],
} satisfies Provider;
