import type { Provider } from '../rule.ts';

export default {
  id: 'watchmode',
  name: 'Watchmode',
  docs: 'https://api.watchmode.com/docs/',
  revoke: 'https://api.watchmode.com/account',
  rules: [
    {
      id: 'api-key',
      description: 'Watchmode API key',
      near: ['watchmode'],
      value: /[A-Za-z0-9]{40}/,
      check: 'letters-and-digits',
      positive: ['export WATCHMODE_API_KEY="<<{alnum:40}>>"', 'watchmode:\n  api_key: <<{alnum:40}>>'],
      negative: [
        'WATCHMODE_API_KEY={alnum:39}',
        'watchmode @ {hex:40}',
        'watchmode_api_key: "{{ watchmode_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
