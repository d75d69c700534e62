import type { Provider } from '../rule.ts';

export default {
  id: 'wufoo',
  name: 'Wufoo',
  docs: 'https://wufoo.github.io/docs/#authentication',
  revoke: '"Forms", "API information" of your account at wufoo.com',
  rules: [
    {
      id: 'api-key',
      description: 'Wufoo API key',
      near: ['wufoo'],
      value: /[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}/,
      check: 'letters-and-digits',
      positive: [
        'ENV WUFOO_API_KEY <<{uppernum:4}-{uppernum:4}-{uppernum:4}-{uppernum:4}>>',
        'wufoo login --api-key <<{uppernum:4}-{uppernum:4}-{uppernum:4}-{uppernum:4}>>',
      ],
      negative: [
        'WUFOO_API_KEY={uppernum:3}-{uppernum:4}-{uppernum:4}-{uppernum:4}',
        'wufooClient.getStatusOfRequest(requestOptions)',
        'WUFOO_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
