import type { Provider } from '../rule.ts';

export default {
  id: 'shipengine',
  name: 'ShipEngine',
  docs: 'https://www.shipengine.com/docs/auth/',
  revoke: 'https://dashboard.shipengine.com/api-management',
  rules: [
    {
      id: 'api-key',
      description: 'ShipEngine API key',
      near: ['shipengine'],
      value: /[A-Za-z0-9+/]{43}|TEST_[A-Za-z0-9+/]{43}/,
      check: 'letters-and-digits',
      positive: [
        '{"shipengine": {"apiKey": "<<{base64:43}>>"}}',
        '<string name="shipengine_api_key"><<TEST_{base64:43}>></string>',
      ],
      negative: [
        'SHIPENGINE_API_KEY={base64:44}',
        'shipengine @ {hex:40}',
        'SHIPENGINE_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
