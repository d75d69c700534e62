import type { Provider } from '../rule.ts';

export default {
  id: 'coinlib',
  name: 'Coinlib',
  docs: 'https://coinlib.io/apidocs',
  revoke: 'https://coinlib.io/profile',
  rules: [
    {
      id: 'api-key',
      description: 'Coinlib API key',
      near: ['coinlib'],
      value: /[0-9a-z]{16}/,
      check: 'letters-and-digits',
      positive: [
        'tool --coinlib-api-key <<{lowernum:16}>>',
        '<coinlibApiKey><<{lowernum:16}>></coinlibApiKey>',
        '[coinlib]\napi_key = <<{lowernum:16}>>',
      ],
      negative: [
        '"coinlibApiKey": "{lowernum:15}"',
        'COINLIB_API_KEY={lowernum:17}',
        'COINLIB_API_KEY=your_api_key_here',
      ],
    },
  ],
} satisfies Provider;
