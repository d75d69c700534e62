import type { Provider } from '../rule.ts';

export default {
  id: 'ticket-tailor',
  name: 'Ticket Tailor',
  docs: 'https://developers.tickettailor.com',
  revoke: 'https://www.tickettailor.com, "Box office settings", "API"',
  rules: [
    {
      id: 'api-key',
      description: 'Ticket Tailor API key',
      near: ['tickettailor'],
      value: /sk_[0-9]{4}_[0-9]{5,6}_[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        '      - TICKET_TAILOR_API_KEY=<<sk_{digits:4}_{digits:5}_{hex:32}>>',
        'private const string TicketTailorApiKey = "<<sk_{digits:4}_{digits:5}_{hex:32}>>";',
      ],
      negative: [
        'TICKET_TAILOR_API_KEY=sk_{digits:3}_{digits:5}_{hex:32}',
        'ticket-tailor @ {hex:40}',
        'TICKET_TAILOR_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
