import type { Provider } from '../rule.ts';

export default {
  id: 'ronin',
  name: 'Ronin',
  docs: 'https://www.roninapp.com/api',
  revoke: 'https://www.roninapp.com, "Settings", "API"',
  rules: [
    {
      id: 'api-token',
      description: 'Ronin API token',
      near: ['ronin', 'roninapp'],
      value: /[A-Za-z0-9]{26}/,
      check: 'digits-or-mixed-case',
      positive: [
        "define('RONIN_API_TOKEN', '<<{alnum:26}>>');",
        '{ name: "RONIN_API_TOKEN", value: "<<{alnum:26}>>" }',
      ],
      negative: [
        'RONIN_API_TOKEN={alnum:27}',
        "import { createRoninClient } from 'ronin';",
        'RONIN_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
