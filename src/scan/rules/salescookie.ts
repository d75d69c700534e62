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
      positive: [
        'client = Salescookie(api_key="<<{alnum:32}>>")',
        'curl https://api.salescookie.com/v1/me -H "Authorization: Bearer <<{alnum:32}>>"',
      ],
      negative: [
        'SALESCOOKIE_API_KEY={alnum:31}',
        'salescookie.min.js?v={hex:32}',
        'salescookieApiKey: "${SALESCOOKIE_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
