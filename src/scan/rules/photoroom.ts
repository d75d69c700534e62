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
        'val photoroomApiKey = "<<{hex:40}>>"',
        'process.env.PHOTOROOM_API_KEY = "<<sandbox_{hex:40}>>";',
      ],
      negative: [
        'PHOTOROOM_API_KEY={hex:39}',
        '"photoroom": "git+https://git.example/photoroom.git#{hex:40}"',
        'photoroomApiKey: "${PHOTOROOM_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
