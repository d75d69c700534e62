import type { Provider } from '../rule.ts';

export default {
  id: 'koyeb',
  name: 'Koyeb',
  docs: 'https://www.koyeb.com/docs/reference/api',
  revoke: 'https://app.koyeb.com/user/settings/api',
  rules: [
    {
      id: 'api-token',
      description: 'Koyeb API token',
      near: ['koyeb'],
      value: /[a-z0-9]{64}/,
      check: 'letters-and-digits',
      positive: ["const koyebApiToken = '<<{lowernum:64}>>';", 'koyeb.api.token=<<{lowernum:64}>>'],
      negative: ['KOYEB_API_TOKEN={lowernum:63}', 'KOYEB_API_TOKEN=your_token'],
    },
  ],
} satisfies Provider;
