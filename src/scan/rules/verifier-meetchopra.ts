import type { Provider } from '../rule.ts';

export default {
  id: 'verifier-meetchopra',
  name: 'Verifier',
  docs: 'https://verifier.meetchopra.com/docs',
  revoke: 'https://verifier.meetchopra.com',
  rules: [
    {
      id: 'api-key',
      description: 'Verifier API key',
      near: ['verifiermeetchopra', 'meetchopra', 'verifierapi'],
      value: /[a-z0-9]{96}/,
      positive: [
        "$verifier_meetchopra_api_key = '<<{lowernum:96}>>';",
        'VERIFIER_MEETCHOPRA_API_KEY=<<{lowernum:96}>>',
      ],
      negative: [
        'VERIFIER_MEETCHOPRA_API_KEY={lowernum:95}',
        'verifier-meetchopra-2.1.0.tgz sha256:{hex:64}',
        'verifierMeetchopraApiKey: "${VERIFIER_MEETCHOPRA_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
