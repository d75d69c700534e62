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
        '[mparticle]\napi_secret = "<<{base64url:64}>>"',
        '<add key="MparticleApiSecret" value="<<{base64url:64}>>" />',
      ],
      negative: [
        'MPARTICLE_API_SECRET={base64url:63}',
        'mparticle-2.1.0.tgz sha256:{hex:64}',
        'mparticle_api_secret: "{{ mparticle_api_secret }}"',
      ],
    },
  ],
} satisfies Provider;
