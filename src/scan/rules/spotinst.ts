import type { Provider } from '../rule.ts';

export default {
  id: 'spotinst',
  name: 'Spot by NetApp',
  docs: 'https://docs.spot.io/administration/api/create-api-token',
  revoke: 'https://console.spotinst.com/settings/v2/tokens',
  rules: [
    {
      id: 'api-token',
      description: 'Spot by NetApp API token',
      near: ['spotinst'],
      value: /[0-9a-f]{64}/,
      check: 'letters-and-digits',
      positive: [
        '<string name="spotinst_api_token"><<{hex:64}>></string>',
        'val spotinstApiToken = "<<{hex:64}>>"',
      ],
      negative: [
        'SPOTINST_API_TOKEN={hex:63}',
        'spotinst-2.1.0.tgz sha256:{hex:64}',
        'const spotinstApiToken = process.env.SPOTINST_API_TOKEN;',
      ],
    },
  ],
} satisfies Provider;
