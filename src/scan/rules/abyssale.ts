import type { Provider } from '../rule.ts';

export default {
  id: 'abyssale',
  name: 'Abyssale',
  docs: 'https://developers.abyssale.com',
  revoke: 'abyssale.com, API settings of the account',
  rules: [
    {
      id: 'api-key',
      description: 'Abyssale API key',
      near: ['abyssale', 'abbysale'],
      value: /[0-9A-Za-z]{40}/,
      check: 'digits-or-mixed-case',
      positive: [
        '# Abyssale API key: <<{alnum:40}>>',
        "const abyssaleApiKey = '<<{alnum:40}>>';",
        'https://api.abyssale.com/?api_key=<<{alnum:40}>>',
      ],
      negative: [
        '"abyssaleApiKey": "{alnum:39}"',
        'ABYSSALE_API_KEY={alnum:41}',
        'abyssale was built from commit {hex:40}',
      ],
    },
  ],
} satisfies Provider;
