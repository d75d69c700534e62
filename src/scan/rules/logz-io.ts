import type { Provider } from '../rule.ts';

export default {
  id: 'logz-io',
  name: 'Logz.io',
  docs: 'https://api-docs.logz.io',
  revoke: 'https://app.logz.io, "Settings", "Manage tokens"',
  rules: [
    {
      id: 'api-token',
      description: 'Logz.io API token',
      near: ['logzio', 'logzapi'],
      value: /[0-9A-Za-z]{8}-(?:[0-9A-Za-z]{4}-){3}[0-9A-Za-z]{12}/,
      positive: [
        '[logzio]\napi_token = <<{uuid}>>',
        "Logzio.api_token = '<<{uuid}>>'",
        'LOGZIO_API_TOKEN=<<{uuid}>>',
      ],
      negative: ['LOGZIO_API_TOKEN=your_api_token_here'],
    },
    {
      id: 'shipping-token',
      description: 'Logz.io shipping token',
      near: ['logzio', 'logzshipping', 'logztoken'],
      value: /[0-9A-Za-z]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        'docker run -e LOGZIO_SHIPPING_TOKEN=<<{alnum:32}>> app',
        "'logzio' => ['shipping_token' => '<<{alnum:32}>>'],",
        'logzio.shipping.token=<<{alnum:32}>>',
      ],
      negative: [
        '"logzioShippingToken": "{alnum:31}"',
        'LOGZIO_SHIPPING_TOKEN={alnum:33}',
        'md5 of logzio-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
