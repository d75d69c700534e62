import type { Provider } from '../rule.ts';

export default {
  id: 'skrapp',
  name: 'Skrapp',
  docs: 'https://skrapp.io/api',
  revoke: 'https://skrapp.io/dashboard/api',
  rules: [
    {
      id: 'api-key',
      description: 'Skrapp API key',
      near: ['skrapp'],
      value: /[A-Za-z0-9]{42}/,
      check: 'letters-and-digits',
      positive: ['skrapp:\n  api_key: <<{alnum:42}>>', 'skrapp_api_key: "<<{alnum:42}>>"'],
      negative: [
        'SKRAPP_API_KEY={alnum:41}',
        '"skrapp": "git+https://git.example/skrapp.git#{hex:40}"',
        'const skrappApiKey = process.env.SKRAPP_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
