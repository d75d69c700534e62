import type { Provider } from '../rule.ts';

export default {
  id: 'photoroom',
  name: 'Photoroom',
  docs: 'https://docs.photoroom.com/getting-started/how-can-i-get-my-api-key',
  revoke: 'https://app.photoroom.com/api-dashboard',
  rules: [
    {
      id: 'api-key',
      description: 'Photoroom API key',
      near: ['photoroom'],
      value: /[0-9a-f]{40}|sandbox_[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: [
        '{ name: "PHOTOROOM_API_KEY", value: "<<{hex:40}>>" }',
        '{"photoroom": {"apiKey": "<<sandbox_{hex:40}>>"}}',
      ],
      negative: ['PHOTOROOM_API_KEY={hex:39}', 'photoroom @ {hex:40}', 'PHOTOROOM_API_KEY=<your API key>'],
    },
  ],
} satisfies Provider;
