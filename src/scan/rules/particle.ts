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
        'os.Setenv("PARTICLE_ACCESS_TOKEN", "<<{hex:40}>>")',
        '<add key="ParticleAccessToken" value="<<{hex:40}>>" />',
      ],
      negative: [
        'PARTICLE_ACCESS_TOKEN={hex:41}',
        'particle @ {hex:40}',
        'PARTICLE_ACCESS_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
