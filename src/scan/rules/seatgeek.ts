import type { Provider } from '../rule.ts';

export default {
  id: 'seatgeek',
  name: 'SeatGeek',
  docs: 'https://platform.seatgeek.com',
  revoke: 'https://seatgeek.com/account/develop',
  rules: [
    {
      id: 'client-secret',
      description: 'SeatGeek client secret',
      near: ['seatgeek'],
      value: /[0-9a-f]{64}/,
      check: 'letters-and-digits',
      positive: ['seatgeek.client.secret=<<{hex:64}>>', "'seatgeek' => ['client_secret' => '<<{hex:64}>>'],"],
      negative: [
        'SEATGEEK_CLIENT_SECRET={hex:65}',
        'seatgeek-2.1.0.tgz sha256:{hex:64}',
        'SEATGEEK_CLIENT_SECRET=your_seatgeek_client_secret_here',
      ],
    },
  ],
} satisfies Provider;
