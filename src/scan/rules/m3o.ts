import type { Provider } from '../rule.ts';

export default {
  id: 'm3o',
  name: 'M3O',
  docs: 'https://m3o.com',
  revoke: 'https://m3o.com/account/keys',
  rules: [
    {
      id: 'api-key',
      description: 'M3O API key',
      near: ['m3o'],
      value: /[A-Za-z0-9]{48}/,
      check: 'letters-and-digits',
      positive: ['M3O_API_KEY=<<{alnum:48}>>', '"m3oApiKey": "<<{alnum:48}>>"'],
      negative: [
        'M3O_API_KEY={alnum:49}',
        "import { createM3oClient } from 'm3o';",
        'M3O_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
