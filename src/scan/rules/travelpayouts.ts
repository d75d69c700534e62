import type { Provider } from '../rule.ts';

export default {
  id: 'travelpayouts',
  name: 'Travelpayouts',
  docs: 'https://support.travelpayouts.com/hc/en-us/articles/203956163',
  revoke: 'https://app.travelpayouts.com/profile/api-token',
  rules: [
    {
      id: 'api-token',
      description: 'Travelpayouts API token',
      near: ['travelpayouts'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        'travelpayouts login --api-token <<{hex:32}>>',
        'variable "travelpayouts_api_token" {\n  default = "<<{hex:32}>>"\n}',
      ],
      negative: [
        'TRAVELPAYOUTS_API_TOKEN={hex:33}',
        'MD5 (travelpayouts-2.1.0.tar.gz) = {hex:32}',
        'TRAVELPAYOUTS_API_TOKEN=your_travelpayouts_api_token_here',
      ],
    },
  ],
} satisfies Provider;
