import type { Provider } from '../rule.ts';

export default {
  id: 'rainforest-api',
  name: 'Rainforest API',
  docs: 'https://docs.trajectdata.com/rainforestapi',
  revoke: 'https://app.rainforestapi.com',
  rules: [
    {
      id: 'api-key',
      description: 'Rainforest API API key',
      near: ['rainforestapi'],
      value: /[A-Z0-9]{32}/,
      check: 'letters-and-digits',
      positive: [
        'variable "rainforest_api_api_key" {\n  default = "<<{uppernum:32}>>"\n}',
        '# Rainforest API API key: <<{uppernum:32}>>',
      ],
      negative: [
        'RAINFOREST_API_API_KEY={uppernum:31}',
        '{hex:32}  rainforest-api-2.1.0.zip',
        'RAINFOREST_API_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
