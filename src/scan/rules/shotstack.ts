import type { Provider } from '../rule.ts';

export default {
  id: 'shotstack',
  name: 'Shotstack',
  docs: 'https://shotstack.io/docs/guide/getting-started/core-concepts/',
  revoke: 'https://dashboard.shotstack.io/keys',
  rules: [
    {
      id: 'api-key',
      description: 'Shotstack API key',
      near: ['shotstack'],
      value: /[A-Za-z0-9]{40}/,
      check: 'letters-and-digits',
      positive: ['SHOTSTACK_API_KEY=<<{alnum:40}>>', '"shotstackApiKey": "<<{alnum:40}>>"'],
      negative: [
        'SHOTSTACK_API_KEY={alnum:39}',
        'shotstack @ {hex:40}',
        'shotstack_api_key: "{{ shotstack_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
