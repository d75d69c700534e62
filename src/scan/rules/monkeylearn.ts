import type { Provider } from '../rule.ts';

export default {
  id: 'monkeylearn',
  name: 'MonkeyLearn',
  docs: 'https://monkeylearn.com/api/v3/',
  revoke: 'https://app.monkeylearn.com/main/my-account/tab/api-keys/',
  rules: [
    {
      id: 'api-key',
      description: 'MonkeyLearn API key',
      near: ['monkeylearn'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: [
        'process.env.MONKEYLEARN_API_KEY = "<<{hex:40}>>";',
        "$monkeylearn_api_key = '<<{hex:40}>>';",
      ],
      negative: [
        'MONKEYLEARN_API_KEY={hex:39}',
        'monkeylearn @ {hex:40}',
        'MONKEYLEARN_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
