import type { Provider } from '../rule.ts';

export default {
  id: 'salescookie',
  name: 'SalesCookie',
  docs: 'https://salescookie.com/documentation',
  revoke: 'https://salescookie.com, "My account", "API"',
  rules: [
    {
      id: 'api-key',
      description: 'SalesCookie API key',
      near: ['salescookie'],
      value: /[A-Za-z0-9]{32}/,
      check: 'digits-or-mixed-case',
      positive: ['salescookie.api.key=<<{alnum:32}>>', "'salescookie' => ['api_key' => '<<{alnum:32}>>'],"],
      negative: [
        'SALESCOOKIE_API_KEY={alnum:33}',
        'MD5 (salescookie-2.1.0.tar.gz) = {hex:32}',
        'SALESCOOKIE_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
