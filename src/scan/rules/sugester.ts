import type { Provider } from '../rule.ts';

export default {
  id: 'sugester',
  name: 'Sugester',
  docs: 'https://github.com/sugester/API',
  revoke: '"Settings", "API" of your account at sugester.pl',
  rules: [
    {
      id: 'api-token',
      description: 'Sugester API token',
      near: ['sugester'],
      value: /[A-Za-z0-9]{32}/,
      check: 'digits-or-mixed-case',
      positive: ["const sugesterApiToken = '<<{alnum:32}>>';", 'export SUGESTER_API_TOKEN="<<{alnum:32}>>"'],
      negative: [
        'SUGESTER_API_TOKEN={alnum:31}',
        '{hex:32}  sugester-2.1.0.zip',
        'const sugesterApiToken = process.env.SUGESTER_API_TOKEN;',
      ],
    },
  ],
} satisfies Provider;
