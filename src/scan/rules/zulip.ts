import type { Provider } from '../rule.ts';

export default {
  id: 'zulip',
  name: 'Zulip',
  docs: 'https://zulip.com/api/api-keys',
  revoke: '"Settings", "Account & privacy", "API key" of your Zulip',
  rules: [
    {
      id: 'api-key',
      description: 'Zulip API key',
      near: ['zulip', 'zulipchat'],
      value: /[A-Za-z0-9]{32}/,
      check: 'digits-or-mixed-case',
      positive: ['zulip:\n  api_key: <<{alnum:32}>>', 'zulip_api_key: "<<{alnum:32}>>"'],
      negative: ['ZULIP_API_KEY={alnum:31}', '{hex:32}  zulip-2.1.0.zip', 'ZULIP_API_KEY=<your API key>'],
    },
  ],
} satisfies Provider;
