import type { Provider } from '../rule.ts';

export default {
  id: 'positionstack',
  name: 'positionstack',
  docs: 'https://positionstack.com/documentation',
  revoke: 'https://positionstack.com/dashboard',
  rules: [
    {
      id: 'api-key',
      description: 'positionstack API key',
      near: ['positionstack'],
      value: /[a-z0-9]{32}/,
      check: 'letters-and-digits',
      positive: [
        'export POSITIONSTACK_API_KEY="<<{lowernum:32}>>"',
        'positionstack:\n  api_key: <<{lowernum:32}>>',
      ],
      negative: [
        'POSITIONSTACK_API_KEY={lowernum:31}',
        'positionstack.min.js?v={hex:32}',
        'positionstackApiKey: "${POSITIONSTACK_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
