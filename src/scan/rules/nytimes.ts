import type { Provider } from '../rule.ts';

export default {
  id: 'nytimes',
  name: 'New York Times',
  docs: 'https://developer.nytimes.com/get-started',
  revoke: 'https://developer.nytimes.com/my-apps',
  rules: [
    {
      id: 'api-key',
      description: 'New York Times API key',
      near: ['nytimes', 'newyorktimes', 'nytapi', 'nytkey'],
      value: /[A-Za-z0-9]{32}/,
      check: 'mixed-case-and-digits',
      positive: ["const nytimesApiKey = '<<{alnum:29}k7Q>>';", 'nytimes.api.key=<<{alnum:29}k7Q>>'],
      negative: [
        'NYTIMES_API_KEY={alnum:28}k7Q',
        'nytimes-1.0.tgz sha256 {hex:64}',
        'NYTIMES_API_KEY=your_api_key_here',
      ],
    },
  ],
} satisfies Provider;
