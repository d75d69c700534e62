import type { Provider } from '../rule.ts';

export default {
  id: 'geocode-xyz',
  name: 'Geocode.xyz',
  docs: 'https://geocode.xyz/api',
  revoke: 'https://geocode.xyz/dashboard',
  rules: [
    {
      id: 'auth-token',
      description: 'Geocode.xyz auth token',
      near: ['geocodexyz', 'geocodeauth', 'geocodeapi', 'geocodekey', 'geocodetoken'],
      value: /[0-9a-z]{28}/,
      check: 'letters-and-digits',
      positive: [
        'export GEOCODE_AUTH_TOKEN="<<{lowernum:28}>>"',
        "process.env.GEOCODE_AUTH_TOKEN || '<<{lowernum:28}>>'",
        'variable "geocode_auth_token" {\n  default = "<<{lowernum:28}>>"\n}',
      ],
      negative: [
        'GEOCODE_AUTH_TOKEN={lowernum:27}',
        'geocode_auth_token: {lowernum:29}',
        'GEOCODE_AUTH_TOKEN=${GEOCODE_AUTH_TOKEN}',
      ],
    },
  ],
} satisfies Provider;
