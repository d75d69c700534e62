import type { Provider } from '../rule.ts';

export default {
  id: 'paralleldots',
  name: 'ParallelDots',
  docs: 'https://www.paralleldots.com/api-docs',
  revoke: 'https://dashboard.komprehend.io',
  rules: [
    {
      id: 'api-key',
      description: 'ParallelDots API key',
      near: ['paralleldots', 'komprehend'],
      value: /[A-Za-z0-9]{43}/,
      check: 'letters-and-digits',
      positive: [
        'curl https://api.paralleldots.com/v1/me -H "Authorization: Bearer <<{alnum:43}>>"',
        'https://api.paralleldots.com/v1/check?api_key=<<{alnum:43}>>&format=json',
      ],
      negative: [
        'PARALLELDOTS_API_KEY={alnum:42}',
        '"paralleldots": "git+https://git.example/paralleldots.git#{hex:40}"',
        'paralleldotsApiKey: "${PARALLELDOTS_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
