import type { Provider } from '../rule.ts';

export default {
  id: 'simplesat',
  name: 'Simplesat',
  docs: 'https://documenter.getpostman.com/view/457268/SVfRtnnF',
  revoke: 'https://app.simplesat.io, "Integrations", "API"',
  rules: [
    {
      id: 'api-token',
      description: 'Simplesat API token',
      near: ['simplesat'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: [
        'simplesat login --api-token <<{hex:40}>>',
        'variable "simplesat_api_token" {\n  default = "<<{hex:40}>>"\n}',
      ],
      negative: [
        'SIMPLESAT_API_TOKEN={hex:39}',
        '"simplesat": "git+https://git.example/simplesat.git#{hex:40}"',
        'const simplesatApiToken = process.env.SIMPLESAT_API_TOKEN;',
      ],
    },
  ],
} satisfies Provider;
