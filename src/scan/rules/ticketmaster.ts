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
        '      - TICKETMASTER_API_KEY=<<{alnum:32}>>',
        'private const string TicketmasterApiKey = "<<{alnum:32}>>";',
      ],
      negative: [
        'TICKETMASTER_API_KEY={alnum:31}',
        'ticketmaster.min.js?v={hex:32}',
        'ticketmasterApiKey: "${TICKETMASTER_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
