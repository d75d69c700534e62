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
      near: ['particle'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: [
        'os.Setenv("PARTICLE_ACCESS_TOKEN", "<<{hex:40}>>")',
        '[particle]\naccess_token = "<<{hex:40}>>"',
      ],
      negative: [
        'PARTICLE_ACCESS_TOKEN={hex:41}',
        'particle @ {hex:40}',
        'PARTICLE_ACCESS_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
