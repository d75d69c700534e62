import type { Provider } from '../rule.ts';

export default {
  id: 'upwave',
  name: 'Upwave',
  docs: 'https://upwavehq.github.io/api/',
  revoke: 'https://upwave.io, "My profile", "API"',
  rules: [
    {
      id: 'api-token',
      description: 'Upwave API token',
      near: ['upwave'],
      value: /[a-z0-9]{32}/,
      check: 'letters-and-digits',
      positive: [
        'variable "upwave_api_token" {\n  default = "<<{lowernum:32}>>"\n}',
        '# Upwave API token: <<{lowernum:32}>>',
      ],
      negative: [
        'UPWAVE_API_TOKEN={lowernum:31}',
        '{hex:32}  upwave-2.1.0.zip',
        'const upwaveApiToken = process.env.UPWAVE_API_TOKEN;',
      ],
    },
  ],
} satisfies Provider;
