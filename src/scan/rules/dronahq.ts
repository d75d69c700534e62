import type { Provider } from '../rule.ts';

export default {
  id: 'dronahq',
  name: 'DronaHQ',
  docs: 'https://docs.dronahq.com',
  revoke: 'https://studio.dronahq.com, "API keys"',
  rules: [
    {
      id: 'api-key',
      description: 'DronaHQ API key',
      near: ['dronahq'],
      value: /[0-9a-z]{50}/,
      check: 'letters-and-digits',
      positive: [
        'export DRONAHQ_API_KEY="<<{lowernum:50}>>"',
        "process.env.DRONAHQ_API_KEY || '<<{lowernum:50}>>'",
        'variable "dronahq_api_key" {\n  default = "<<{lowernum:50}>>"\n}',
      ],
      negative: [
        'DRONAHQ_API_KEY={lowernum:49}',
        'dronahq_api_key: {lowernum:51}',
        'DRONAHQ_API_KEY=<your-api-key>',
      ],
    },
  ],
} satisfies Provider;
