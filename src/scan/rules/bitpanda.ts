import type { Provider } from '../rule.ts';

export default {
  id: 'bitpanda',
  name: 'Bitpanda',
  docs: 'https://developers.bitpanda.com',
  revoke: 'https://web.bitpanda.com/my-account/apikey',
  rules: [
    {
      id: 'api-key',
      description: 'Bitpanda API key',
      near: ['bitpanda'],
      value: /[0-9a-f]{64,128}/,
      check: 'letters-and-digits',
      positive: [
        'export BITPANDA_API_KEY="<<{hex:64}>>"',
        "process.env.BITPANDA_API_KEY || '<<{hex:64}>>'",
        'variable "bitpanda_api_key" {\n  default = "<<{hex:64}>>"\n}',
      ],
      negative: [
        'BITPANDA_API_KEY={hex:63}',
        'BITPANDA_API_KEY={hex:129}',
        'bitpanda-2.4.1.tgz sha256:{hex:64}',
      ],
    },
  ],
} satisfies Provider;
