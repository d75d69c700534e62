import type { Provider } from '../rule.ts';

export default {
  id: 'football-data',
  name: 'football-data.org',
  docs: 'https://www.football-data.org/documentation/quickstart',
  revoke: 'https://www.football-data.org/client/edit',
  rules: [
    {
      id: 'api-key',
      description: 'football-data.org API key',
      near: ['footballdata'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        'export FOOTBALL_DATA_API_KEY="<<{hex:32}>>"',
        "process.env.FOOTBALL_DATA_API_KEY || '<<{hex:32}>>'",
        'variable "football_data_api_key" {\n  default = "<<{hex:32}>>"\n}',
      ],
      negative: [
        'FOOTBALL_DATA_API_KEY={hex:31}',
        'FOOTBALL_DATA_API_KEY={hex:33}',
        'md5 of football-data-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
