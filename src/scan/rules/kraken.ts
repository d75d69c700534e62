import type { Provider } from '../rule.ts';

export default {
  id: 'kraken',
  name: 'Kraken',
  docs: 'https://docs.kraken.com/api/docs/guides/spot-rest-auth',
  revoke: 'https://pro.kraken.com/app/settings/api',
  rules: [
    {
      id: 'private-key',
      description: 'Kraken private key',
      near: ['kraken'],
      value: /[A-Za-z0-9+/]{86}==/,
      check: 'mixed-case-and-digits',
      positive: ["const krakenPrivateKey = '<<{base64:86}==>>';", 'kraken.private.key=<<{base64:86}==>>'],
      negative: [
        'KRAKEN_PRIVATE_KEY={base64:85}==',
        'kraken-1.0.tgz sha256 {hex:64}',
        'KRAKEN_PRIVATE_KEY=your_private_key_here',
      ],
    },
    {
      id: 'api-key',
      description: 'Kraken API key',
      near: ['kraken'],
      value: /[A-Za-z0-9+/]{56}/,
      check: 'mixed-case-and-digits',
      positive: [
        'ENV KRAKEN_API_KEY <<{base64:53}k7Q>>',
        '  - name: KRAKEN_API_KEY\n    value: "<<{base64:53}k7Q>>"',
      ],
      negative: [
        'KRAKEN_API_KEY={base64:52}k7Q',
        'kraken-1.0.tgz sha256 {hex:64}',
        'KRAKEN_API_KEY=your_api_key_here',
      ],
    },
  ],
} satisfies Provider;
