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
      positive: ['"zulipApiKey": "<<{alnum:32}>>"', "const zulipApiKey = '<<{alnum:32}>>';"],
      negative: [
        'ZULIP_API_KEY={alnum:33}',
        'MD5 (zulip-2.1.0.tar.gz) = {hex:32}',
        'ZULIP_API_KEY=your_zulip_api_key_here',
      ],
    },
  ],
} satisfies Provider;
