import type { Provider } from '../rule.ts';

export default {
  id: 'myintervals',
  name: 'Intervals',
  docs: 'https://www.myintervals.com/api/',
  revoke: 'https://www.myintervals.com, "My account", "API access"',
  rules: [
    {
      id: 'api-token',
      description: 'Intervals API token',
      near: ['myintervals'],
      value: /[a-z0-9]{11}/,
      check: 'letters-and-digits',
      positive: [
        'myintervals.api.token=<<{lowernum:11}>>',
        "'myintervals' => ['api_token' => '<<{lowernum:11}>>'],",
      ],
      negative: [
        'MYINTERVALS_API_TOKEN={lowernum:12}',
        "import { createMyintervalsClient } from 'myintervals';",
        'MYINTERVALS_API_TOKEN=xxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
