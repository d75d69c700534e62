import type { Provider } from '../rule.ts';

export default {
  id: 'ticketmaster',
  name: 'Ticketmaster',
  docs: 'https://developer.ticketmaster.com/products-and-docs/apis/getting-started/',
  revoke: 'https://developer-acct.ticketmaster.com/user/login',
  rules: [
    {
      id: 'api-key',
      description: 'Ticketmaster API key',
      near: ['ticketmaster'],
      value: /[A-Za-z0-9]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        'ticketmaster login --api-key <<{alnum:32}>>',
        'variable "ticketmaster_api_key" {\n  default = "<<{alnum:32}>>"\n}',
      ],
      negative: [
        'TICKETMASTER_API_KEY={alnum:33}',
        'MD5 (ticketmaster-2.1.0.tar.gz) = {hex:32}',
        'TICKETMASTER_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
