import type { Provider } from '../rule.ts';

export default {
  id: 'semrush',
  name: 'Semrush',
  docs: 'https://developer.semrush.com/api/basics/api-access/',
  revoke: 'https://www.semrush.com/accounts/subscription-info/api-units/',
  rules: [
    {
      id: 'api-key',
      description: 'Semrush API key',
      near: ['semrush'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: ['val semrushApiKey = "<<{hex:32}>>"', 'process.env.SEMRUSH_API_KEY = "<<{hex:32}>>";'],
      negative: [
        'SEMRUSH_API_KEY={hex:33}',
        'MD5 (semrush-2.1.0.tar.gz) = {hex:32}',
        'SEMRUSH_API_KEY=your_semrush_api_key_here',
      ],
    },
  ],
} satisfies Provider;
