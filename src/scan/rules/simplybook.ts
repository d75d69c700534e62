import type { Provider } from '../rule.ts';

export default {
  id: 'simplybook',
  name: 'SimplyBook.me',
  docs: 'https://simplybook.me/en/api/developer-api/',
  revoke: '"Custom features", "API" of your company',
  rules: [
    {
      id: 'secret-key',
      description: 'SimplyBook.me secret key',
      near: ['simplybook'],
      value: /[0-9a-f]{64}/,
      check: 'letters-and-digits',
      positive: [
        '<string name="simplybook_secret_key"><<{hex:64}>></string>',
        'val simplybookSecretKey = "<<{hex:64}>>"',
      ],
      negative: [
        'SIMPLYBOOK_SECRET_KEY={hex:65}',
        'simplybook-2.1.0.tgz sha256:{hex:64}',
        'SIMPLYBOOK_SECRET_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
