import type { Provider } from '../rule.ts';

export default {
  id: 'telerivet',
  name: 'Telerivet',
  docs: 'https://telerivet.com/api',
  revoke: 'https://telerivet.com/dashboard/d/developer',
  rules: [
    {
      id: 'api-key',
      description: 'Telerivet API key',
      near: ['telerivet'],
      value: /[A-Za-z0-9]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        '<string name="telerivet_api_key"><<{alnum:32}>></string>',
        'val telerivetApiKey = "<<{alnum:32}>>"',
      ],
      negative: [
        'TELERIVET_API_KEY={alnum:33}',
        'MD5 (telerivet-2.1.0.tar.gz) = {hex:32}',
        'TELERIVET_API_KEY=your_telerivet_api_key_here',
      ],
    },
  ],
} satisfies Provider;
