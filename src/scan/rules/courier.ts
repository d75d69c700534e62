import type { Provider } from '../rule.ts';

export default {
  id: 'courier',
  name: 'Courier',
  docs: 'https://www.courier.com/docs/reference/auth/intro',
  revoke: 'https://app.courier.com/settings/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'Courier API key',
      near: ['courier'],
      value: /pk_(?:prod|test)_[0-9A-Z]{28}/,
      positive: [
        '[courier]\napi_key = <<pk_prod_{uppernum:28}>>',
        "Courier.api_key = '<<pk_prod_{uppernum:28}>>'",
        'COURIER_API_KEY=<<pk_prod_{uppernum:28}>>',
      ],
      negative: ['COURIER_API_KEY=your_api_key_here', 'COURIER_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
