import type { Provider } from '../rule.ts';

export default {
  id: 'workstack',
  name: 'Workstack',
  docs: 'https://workstack.docs.apiary.io',
  revoke: 'https://app.workstack.io/settings',
  rules: [
    {
      id: 'api-key',
      description: 'Workstack API key',
      near: ['workstack'],
      value: /[A-Za-z0-9]{60}/,
      check: 'letters-and-digits',
      positive: [
        'process.env.WORKSTACK_API_KEY = "<<{alnum:60}>>";',
        "$workstack_api_key = '<<{alnum:60}>>';",
      ],
      negative: [
        'WORKSTACK_API_KEY={alnum:61}',
        'workstack-2.1.0.tgz sha256:{hex:64}',
        'WORKSTACK_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
