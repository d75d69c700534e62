import type { Provider } from '../rule.ts';

export default {
  id: 'fastly',
  name: 'Fastly',
  docs: 'https://docs.fastly.com/en/guides/using-api-tokens',
  revoke: 'https://manage.fastly.com/account/personal/tokens',
  rules: [
    {
      id: 'api-token',
      description: 'Fastly API token',
      near: ['fastly'],
      value: /[A-Za-z0-9_-]{32}/,
      check: 'mixed-case-and-digits',
      positive: ["const fastlyApiToken = '<<{alnum:29}k7Q>>';", 'fastly.api.token=<<{alnum:29}k7Q>>'],
      negative: [
        'FASTLY_API_TOKEN={alnum:28}k7Q',
        'fastly-1.0.tgz sha256 {hex:64}',
        'FASTLY_API_TOKEN=your_api_token_here',
      ],
    },
  ],
} satisfies Provider;
