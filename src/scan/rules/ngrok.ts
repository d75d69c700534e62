import type { Provider } from '../rule.ts';

export default {
  id: 'ngrok',
  name: 'ngrok',
  docs: 'https://ngrok.com/docs/agent/#authtokens',
  revoke: 'https://dashboard.ngrok.com/authtokens',
  rules: [
    {
      id: 'authtoken',
      description: 'ngrok authtoken',
      near: ['ngrok'],
      value: /[1-9][A-Za-z0-9]{26}_[A-Za-z0-9]{20,22}/,
      check: 'mixed-case-and-digits',
      positive: [
        'NGROK_AUTHTOKEN=<<2{alnum:26}_{alnum:20}k>>',
        'ngrok config add-authtoken <<2{alnum:26}_{alnum:20}7>>',
      ],
      negative: ['NGROK_AUTHTOKEN=2{alnum:25}_{alnum:20}', 'NGROK_AUTHTOKEN=your_authtoken'],
    },
  ],
} satisfies Provider;
