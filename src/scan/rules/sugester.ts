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
      positive: ["$sugester_api_token = '<<{alnum:32}>>';", 'SUGESTER_API_TOKEN=<<{alnum:32}>>'],
      negative: [
        'SUGESTER_API_TOKEN={alnum:33}',
        'MD5 (sugester-2.1.0.tar.gz) = {hex:32}',
        'SUGESTER_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
