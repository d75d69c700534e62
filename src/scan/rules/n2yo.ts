import type { Provider } from '../rule.ts';

export default {
  id: 'n2yo',
  name: 'N2YO',
  docs: 'https://www.n2yo.com/api/',
  revoke: 'https://www.n2yo.com/login/edit/',
  rules: [
    {
      id: 'api-key',
      description: 'N2YO API key',
      near: ['n2yo'],
      value: /[A-Z0-9]{6}-[A-Z0-9]{6}-[A-Z0-9]{6}-[A-Z0-9]{4}/,
      check: 'letters-and-digits',
      positive: [
        'val n2yoApiKey = "<<{uppernum:6}-{uppernum:6}-{uppernum:6}-{uppernum:4}>>"',
        'process.env.N2YO_API_KEY = "<<{uppernum:6}-{uppernum:6}-{uppernum:6}-{uppernum:4}>>";',
      ],
      negative: [
        'N2YO_API_KEY={uppernum:6}-{uppernum:6}-{uppernum:6}-{uppernum:5}',
        "import { createN2yoClient } from 'n2yo';",
        'N2YO_API_KEY=xxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
