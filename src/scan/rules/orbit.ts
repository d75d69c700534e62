import type { Provider } from '../rule.ts';

export default {
  id: 'orbit',
  name: 'Orbit',
  docs: 'https://api.orbit.love',
  revoke: 'https://app.orbit.love, "Account settings"',
  rules: [
    {
      id: 'api-key',
      description: 'Orbit API key',
      keywords: ['obu_'],
      pattern: /(?<![A-Za-z0-9_])obu_[A-Za-z0-9]{40}(?![A-Za-z0-9_-])/,
      positive: ["const orbitApiKey = '<<obu_{alnum:40}>>';", 'export ORBIT_API_KEY="<<obu_{alnum:40}>>"'],
      negative: [
        'ORBIT_API_KEY=obu_{alnum:41}',
        '"orbit": "git+https://git.example/orbit.git#{hex:40}"',
        'ORBIT_API_KEY=your_orbit_api_key_here',
      ],
    },
  ],
} satisfies Provider;
