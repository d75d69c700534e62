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
        "define('SHIPSTATION_API_SECRET', '<<{hex:32}>>');",
        '{ name: "SHIPSTATION_API_SECRET", value: "<<{hex:32}>>" }',
      ],
      negative: [
        'SHIPSTATION_API_SECRET={hex:33}',
        'MD5 (shipstation-2.1.0.tar.gz) = {hex:32}',
        'SHIPSTATION_API_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
