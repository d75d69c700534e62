import type { Provider } from '../rule.ts';

export default {
  id: 'wepay',
  name: 'WePay',
  docs: 'https://dev.wepay.com',
  revoke: 'https://www.wepay.com, "API keys"',
  rules: [
    {
      id: 'api-token',
      description: 'WePay API token',
      near: ['wepay'],
      value: /PRODUCTION_[0-9a-f]{64}|STAGE_[0-9a-f]{64}|[A-Za-z0-9]{62}/,
      check: 'letters-and-digits',
      positive: [
        '[wepay]\napi_token = "<<PRODUCTION_{hex:64}>>"',
        '<add key="WepayApiToken" value="<<STAGE_{hex:64}>>" />',
        '      - WEPAY_API_TOKEN=<<{alnum:62}>>',
      ],
      negative: [
        'WEPAY_API_TOKEN=PRODUCTION_{hex:63}',
        'wepay-2.1.0.tgz sha256:{hex:64}',
        'WEPAY_API_TOKEN=<your API token>',
      ],
    },
  ],
} satisfies Provider;
