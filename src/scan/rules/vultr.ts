import type { Provider } from '../rule.ts';

export default {
  id: 'vultr',
  name: 'Vultr',
  docs: 'https://www.vultr.com/api/#section/Authentication',
  revoke: 'https://my.vultr.com/settings/#settingsapi',
  rules: [
    {
      id: 'api-key',
      description: 'Vultr API key',
      near: ['vultr'],
      value: /[A-Z0-9]{36}/,
      check: 'letters-and-digits',
      positive: ['val vultrApiKey = "<<{uppernum:36}>>"', 'process.env.VULTR_API_KEY = "<<{uppernum:36}>>";'],
      negative: ['VULTR_API_KEY={uppernum:35}', 'vultr @ {hex:40}', 'vultr_api_key: "{{ vultr_api_key }}"'],
    },
  ],
} satisfies Provider;
