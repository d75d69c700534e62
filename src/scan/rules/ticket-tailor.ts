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
        'os.Setenv("TICKET_TAILOR_API_KEY", "<<sk_{digits:4}_{digits:5}_{hex:32}>>")',
        '[ticket-tailor]\napi_key = "<<sk_{digits:4}_{digits:5}_{hex:32}>>"',
      ],
      negative: [
        'TICKET_TAILOR_API_KEY=sk_{digits:3}_{digits:5}_{hex:32}',
        '"ticket-tailor": "git+https://git.example/ticket-tailor.git#{hex:40}"',
        'ticketTailorApiKey: "${TICKET_TAILOR_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
