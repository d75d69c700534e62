import type { Provider } from '../rule.ts';

export default {
  id: 'dhl',
  name: 'DHL',
  docs: 'https://developer.dhl.com/api-reference/shipment-tracking',
  revoke: 'https://developer.dhl.com/user/apps',
  rules: [
    {
      id: 'api-key',
      description: 'DHL API key',
      near: ['dhl'],
      value: /[0-9A-Za-z]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        '[dhl]\napi_key = <<{alnum:32}>>',
        "Dhl.api_key = '<<{alnum:32}>>'",
        'DHL_API_KEY=<<{alnum:32}>>',
      ],
      negative: ['"dhlApiKey": "{alnum:31}"', 'DHL_API_KEY={alnum:33}', 'md5 of dhl-2.4.1.zip is {hex:32}'],
    },
  ],
} satisfies Provider;
