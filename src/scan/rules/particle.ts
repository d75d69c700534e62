import type { Provider } from '../rule.ts';

export default {
  id: 'particle',
  name: 'Particle',
  docs: 'https://docs.particle.io/reference/cloud-apis/access-tokens/',
  revoke: 'https://console.particle.io, or "particle token revoke"',
  rules: [
    {
      id: 'access-token',
      description: 'Particle access token',
      near: ['particleaccess', 'particletoken', 'particleapi', 'particleio'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: [
        '      - PARTICLE_ACCESS_TOKEN=<<{hex:40}>>',
        'private const string ParticleAccessToken = "<<{hex:40}>>";',
      ],
      negative: [
        'PARTICLE_ACCESS_TOKEN={hex:39}',
        '"particle": "git+https://git.example/particle.git#{hex:40}"',
        'const particleAccessToken = process.env.PARTICLE_ACCESS_TOKEN;',
      ],
    },
  ],
} satisfies Provider;
