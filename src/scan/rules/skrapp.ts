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
      positive: ['"skrappApiKey": "<<{alnum:42}>>"', "const skrappApiKey = '<<{alnum:42}>>';"],
      negative: [
        'SKRAPP_API_KEY={alnum:43}',
        'skrapp @ {hex:40}',
        'SKRAPP_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
