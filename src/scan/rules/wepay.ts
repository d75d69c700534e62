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
        'wepay.api.token=<<PRODUCTION_{hex:64}>>',
        "'wepay' => ['api_token' => '<<STAGE_{hex:64}>>'],",
        'os.Setenv("WEPAY_API_TOKEN", "<<{alnum:62}>>")',
      ],
      negative: [
        'WEPAY_API_TOKEN=PRODUCTION_{hex:65}',
        'wepay-2.1.0.tgz sha256:{hex:64}',
        'WEPAY_API_TOKEN=your_wepay_api_token_here',
      ],
    },
  ],
} satisfies Provider;
