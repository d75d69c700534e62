import type { Provider } from '../rule.ts';

export default {
  id: 'bitcoin-de',
  name: 'bitcoin.de',
  docs: 'https://www.bitcoin.de/de/api/tapi/v4/docu',
  revoke: 'https://www.bitcoin.de/de/userprofile/tapi',
  rules: [
    {
      id: 'api-secret',
      description: 'bitcoin.de API secret',
      near: ['bitcoinde'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: [
        '[bitcoin_de]\napi_secret = <<{hex:40}>>',
        "BitcoinDe.api_secret = '<<{hex:40}>>'",
        'BITCOIN_DE_API_SECRET=<<{hex:40}>>',
      ],
      negative: [
        '"bitcoinDeApiSecret": "{hex:39}"',
        'bitcoin_de_api_secret: {hex:41}',
        'bitcoin-de was built from commit {hex:40}',
      ],
    },
  ],
} satisfies Provider;
