import type { Provider } from '../rule.ts';

export default {
  id: 'redash',
  name: 'Redash',
  docs: 'https://redash.io/help/user-guide/integrations-and-api/api',
  revoke: '"Settings", "Account" of your Redash',
  rules: [
    {
      id: 'api-key',
      description: 'Redash API key',
      near: ['redash'],
      value: /[A-Za-z0-9]{40}/,
      check: 'digits-or-mixed-case',
      positive: ['redash.api.key=<<{alnum:40}>>', "'redash' => ['api_key' => '<<{alnum:40}>>'],"],
      negative: ['REDASH_API_KEY={alnum:39}', 'redash @ {hex:40}', 'redash_api_key: "{{ redash_api_key }}"'],
    },
  ],
} satisfies Provider;
