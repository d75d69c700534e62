import type { Provider } from '../rule.ts';

export default {
  id: 'mparticle',
  name: 'mParticle',
  docs: 'https://docs.mparticle.com/developers/credential-management/',
  revoke: 'https://app.mparticle.com, "Setup", "Inputs"',
  rules: [
    {
      id: 'api-secret',
      description: 'mParticle API secret',
      near: ['mparticle'],
      value: /[A-Za-z0-9_-]{64}/,
      check: 'letters-and-digits',
      positive: [
        'private const string MparticleApiSecret = "<<{base64url:64}>>";',
        'ENV MPARTICLE_API_SECRET <<{base64url:64}>>',
      ],
      negative: [
        'MPARTICLE_API_SECRET={base64url:65}',
        'mparticle-2.1.0.tgz sha256:{hex:64}',
        'MPARTICLE_API_SECRET=your_mparticle_api_secret_here',
      ],
    },
  ],
} satisfies Provider;
