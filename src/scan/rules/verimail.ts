import type { Provider } from '../rule.ts';

export default {
  id: 'verimail',
  name: 'Verimail',
  docs: 'https://verimail.io/docs/',
  revoke: 'https://dashboard.verimail.io',
  rules: [
    {
      id: 'api-key',
      description: 'Verimail API key',
      near: ['verimail'],
      value: /[A-Z0-9]{32}/,
      check: 'letters-and-digits',
      positive: ['verimail_api_key: "<<{uppernum:32}>>"', 'client = Verimail(api_key="<<{uppernum:32}>>")'],
      negative: [
        'VERIMAIL_API_KEY={uppernum:31}',
        '{hex:32}  verimail-2.1.0.zip',
        'const verimailApiKey = process.env.VERIMAIL_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
