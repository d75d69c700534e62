import type { Provider } from '../rule.ts';

export default {
  id: 'keycdn',
  name: 'KeyCDN',
  docs: 'https://www.keycdn.com/api',
  revoke: 'https://app.keycdn.com/users/authSettings',
  rules: [
    {
      id: 'api-key',
      description: 'KeyCDN API key',
      near: ['keycdn'],
      value: /sk_prod_[0-9A-Za-z]{32,44}/,
      positive: [
        'client = Keycdn(api_key="<<sk_prod_{alnum:40}>>")',
        'export KEYCDN_API_KEY="<<sk_prod_{alnum:40}>>"',
        "process.env.KEYCDN_API_KEY || '<<sk_prod_{alnum:40}>>'",
      ],
      negative: ['keycdnApiKey: process.env.KEYCDN_API_KEY', 'KEYCDN_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
