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
        "define('SPOTINST_API_TOKEN', '<<{hex:64}>>');",
        '{ name: "SPOTINST_API_TOKEN", value: "<<{hex:64}>>" }',
      ],
      negative: [
        'SPOTINST_API_TOKEN={hex:65}',
        'spotinst-2.1.0.tgz sha256:{hex:64}',
        'SPOTINST_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
