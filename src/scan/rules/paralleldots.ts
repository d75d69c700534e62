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
        "'paralleldots' => ['api_key' => '<<{alnum:43}>>'],",
        'os.Setenv("PARALLELDOTS_API_KEY", "<<{alnum:43}>>")',
      ],
      negative: [
        'PARALLELDOTS_API_KEY={alnum:44}',
        'paralleldots @ {hex:40}',
        'PARALLELDOTS_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
