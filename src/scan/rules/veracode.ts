import type { Provider } from '../rule.ts';

export default {
  id: 'veracode',
  name: 'Veracode',
  docs: 'https://docs.veracode.com/r/c_api_credentials3',
  revoke: 'https://web.analysiscenter.veracode.com, "API credentials"',
  rules: [
    {
      id: 'secret-key',
      description: 'Veracode secret key',
      near: ['veracode'],
      value: /[0-9a-f]{128}/,
      positive: [
        'val veracodeSecretKey = "<<{hex:128}>>"',
        'process.env.VERACODE_SECRET_KEY = "<<{hex:128}>>";',
      ],
      negative: [
        'VERACODE_SECRET_KEY={hex:129}',
        'veracode-2.1.0.tgz sha256:{hex:64}',
        'VERACODE_SECRET_KEY=your_veracode_secret_key_here',
      ],
    },
    {
      id: 'eu-secret-key',
      description: 'Veracode eu secret key',
      keywords: ['vera01es-'],
      pattern: /(?<![A-Za-z0-9_])vera01es-[0-9a-f]{128}(?![A-Za-z0-9_-])/,
      positive: [
        'val veracodeSecretKey = "<<vera01es-{hex:128}>>"',
        'process.env.VERACODE_SECRET_KEY = "<<vera01es-{hex:128}>>";',
      ],
      negative: [
        'VERACODE_SECRET_KEY=vera01es-{hex:129}',
        'veracode-2.1.0.tgz sha256:{hex:64}',
        'VERACODE_SECRET_KEY=your_veracode_secret_key_here',
      ],
    },
  ],
} satisfies Provider;
