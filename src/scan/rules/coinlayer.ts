import type { Provider } from '../rule.ts';

export default {
  id: 'coinlayer',
  name: 'coinlayer',
  docs: 'https://coinlayer.com/documentation',
  revoke: 'https://coinlayer.com/dashboard',
  rules: [
    {
      id: 'access-key',
      description: 'coinlayer access key',
      near: ['coinlayer'],
      value: /[0-9a-z]{32}/,
      check: 'letters-and-digits',
      positive: [
        '<add key="CoinlayerAccessKey" value="<<{lowernum:32}>>" />',
        '# coinlayer access key: <<{lowernum:32}>>',
        "const coinlayerAccessKey = '<<{lowernum:32}>>';",
      ],
      negative: [
        'COINLAYER_ACCESS_KEY={lowernum:31}',
        'COINLAYER_ACCESS_KEY={lowernum:33}',
        'md5 of coinlayer-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
