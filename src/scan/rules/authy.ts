import type { Provider } from '../rule.ts';

export default {
  id: 'authy',
  name: 'Authy',
  docs: 'https://www.twilio.com/docs/authy/api',
  revoke: 'https://console.twilio.com, "Authy"',
  rules: [
    {
      id: 'api-key',
      description: 'Authy API key',
      near: ['authy'],
      value: /[0-9A-Za-z]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        'curl https://api.authy.com/ -H "Authorization: Bearer <<{alnum:32}>>"',
        'authyApiKey := "<<{alnum:32}>>"',
        '"authyApiKey": "<<{alnum:32}>>"',
      ],
      negative: [
        'AUTHY_API_KEY={alnum:31}',
        'AUTHY_API_KEY={alnum:33}',
        'md5 of authy-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
