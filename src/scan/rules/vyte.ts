import type { Provider } from '../rule.ts';

export default {
  id: 'vyte',
  name: 'Vyte',
  docs: 'https://docs.vyte.in',
  revoke: 'https://www.vyte.in/settings/api',
  rules: [
    {
      id: 'api-key',
      description: 'Vyte API key',
      near: ['vyte'],
      value: /[a-z0-9]{50}/,
      check: 'letters-and-digits',
      positive: ['val vyteApiKey = "<<{lowernum:50}>>"', 'process.env.VYTE_API_KEY = "<<{lowernum:50}>>";'],
      negative: ['VYTE_API_KEY={lowernum:49}', '"vyte": "^2.1.0"', 'vyte_api_key: "{{ vyte_api_key }}"'],
    },
  ],
} satisfies Provider;
