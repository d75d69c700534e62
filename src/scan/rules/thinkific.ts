import type { Provider } from '../rule.ts';

export default {
  id: 'thinkific',
  name: 'Thinkific',
  docs: 'https://developers.thinkific.com/api/api-documentation/',
  revoke: '"Settings", "Code & analytics" of your site at thinkific.com',
  rules: [
    {
      id: 'api-key',
      description: 'Thinkific API key',
      near: ['thinkific'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        'https://api.thinkific.com/v1/check?api_key=<<{hex:32}>>&format=json',
        'thinkific.api.key=<<{hex:32}>>',
      ],
      negative: [
        'THINKIFIC_API_KEY={hex:33}',
        'MD5 (thinkific-2.1.0.tar.gz) = {hex:32}',
        'THINKIFIC_API_KEY=your_thinkific_api_key_here',
      ],
    },
  ],
} satisfies Provider;
