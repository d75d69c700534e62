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
        'shipengine.api_key = "<<{base64:43}>>"',
        "define('SHIPENGINE_API_KEY', '<<TEST_{base64:43}>>');",
      ],
      negative: [
        'SHIPENGINE_API_KEY={base64:42}',
        '"shipengine": "git+https://git.example/shipengine.git#{hex:40}"',
        'shipengineApiKey: "${SHIPENGINE_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
