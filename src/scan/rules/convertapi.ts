import type { Provider } from '../rule.ts';

export default {
  id: 'convertapi',
  name: 'ConvertAPI',
  docs: 'https://docs.convertapi.com',
  revoke: 'https://www.convertapi.com/a/authentication',
  rules: [
    {
      id: 'api-secret',
      description: 'ConvertAPI API secret',
      near: ['convertapi'],
      value: /[0-9A-Za-z]{16}/,
      check: 'digits-or-mixed-case',
      positive: [
        '<convertapiApiSecret><<{alnum:16}>></convertapiApiSecret>',
        '[convertapi]\napi_secret = <<{alnum:16}>>',
        "Convertapi.api_secret = '<<{alnum:16}>>'",
      ],
      negative: [
        'CONVERTAPI_API_SECRET={alnum:15}',
        'convertapi_api_secret: {alnum:17}',
        'CONVERTAPI_API_SECRET=<your-api-secret>',
      ],
    },
  ],
} satisfies Provider;
