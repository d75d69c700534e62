import type { Provider } from '../rule.ts';

export default {
  id: 'paydirt',
  name: 'Paydirt',
  docs: 'https://paydirtapp.com/api',
  revoke: 'https://paydirtapp.com, "Settings", "API"',
  rules: [
    {
      id: 'api-key',
      description: 'Paydirt API key',
      near: ['paydirtapp', 'paydirt'],
      value: /[a-z0-9]{32}/,
      check: 'letters-and-digits',
      positive: [
        '      - PAYDIRT_API_KEY=<<{lowernum:32}>>',
        'private const string PaydirtApiKey = "<<{lowernum:32}>>";',
      ],
      negative: [
        'PAYDIRT_API_KEY={lowernum:31}',
        '{hex:32}  paydirt-2.1.0.zip',
        'const paydirtApiKey = process.env.PAYDIRT_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
