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
      positive: [
        "const verimailApiKey = '<<{uppernum:32}>>';",
        'export VERIMAIL_API_KEY="<<{uppernum:32}>>"',
      ],
      negative: [
        'VERIMAIL_API_KEY={uppernum:33}',
        'MD5 (verimail-2.1.0.tar.gz) = {hex:32}',
        'VERIMAIL_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
