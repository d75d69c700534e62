import type { Provider } from '../rule.ts';

export default {
  id: 'shipstation',
  name: 'ShipStation',
  docs: 'https://www.shipstation.com/docs/api/requirements/',
  revoke: 'https://ship.shipstation.com/settings/account/api-settings',
  rules: [
    {
      id: 'api-secret',
      description: 'ShipStation API secret',
      near: ['shipstation'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        '<string name="shipstation_api_secret"><<{hex:32}>></string>',
        'val shipstationApiSecret = "<<{hex:32}>>"',
      ],
      negative: [
        'SHIPSTATION_API_SECRET={hex:31}',
        '{hex:32}  shipstation-2.1.0.zip',
        'const shipstationApiSecret = process.env.SHIPSTATION_API_SECRET;',
      ],
    },
  ],
} satisfies Provider;
