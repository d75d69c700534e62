import type { Provider } from '../rule.ts';

export default {
  id: 'twitter',
  name: 'X (Twitter)',
  docs: 'https://docs.x.com/resources/fundamentals/authentication/overview',
  revoke: 'https://developer.x.com/en/portal/dashboard',
  rules: [
    {
      id: 'bearer-token',
      description: 'X (Twitter) bearer token',
      keywords: ['aaaaaaaaaaaaaaaaaaaaa'],
      pattern: /(?<![A-Za-z0-9+/])A{21,22}[A-Za-z0-9%]{60,120}(?![A-Za-z0-9+/=])/,
      check: 'mixed-case-and-digits',
      entropy: 3.5,
      positive: [
        'TWITTER_BEARER_TOKEN=<<AAAAAAAAAAAAAAAAAAAAA{alnum:90}>>',
        'Authorization: Bearer <<AAAAAAAAAAAAAAAAAAAAA{alnum:20}%2B{alnum:30}%3D{alnum:35}>>',
      ],
      negative: [
        'AAAAAAAAAAAAAAAAAAAAA{alnum:30}',
        'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
      ],
    },
    {
      id: 'access-token',
      description: 'X (Twitter) access token',
      near: ['twitter'],
      value: /[0-9]{15,25}-[A-Za-z0-9]{20,40}/,
      positive: [
        'ENV TWITTER_ACCESS_TOKEN <<{digits:15}-{alnum:20}>>',
        '  - name: TWITTER_ACCESS_TOKEN\n    value: "<<{digits:15}-{alnum:20}>>"',
      ],
      negative: [
        'TWITTER_ACCESS_TOKEN={digits:15}-{alnum:19}',
        'twitter-1.0.tgz sha256 {hex:64}',
        'TWITTER_ACCESS_TOKEN=your_access_token_here',
      ],
    },
    {
      id: 'access-secret',
      description: 'X (Twitter) access token secret',
      near: ['twitter'],
      value: /[A-Za-z0-9]{45}/,
      check: 'mixed-case-and-digits',
      positive: [
        '--twitter-access-token-secret <<{alnum:42}k7Q>>',
        'twitter_access_token_secret: <<{alnum:42}k7Q>>',
      ],
      negative: [
        'TWITTER_ACCESS_TOKEN_SECRET={alnum:41}k7Q',
        'twitter-1.0.tgz sha256 {hex:64}',
        'TWITTER_ACCESS_TOKEN_SECRET=your_access_secret_here',
      ],
    },
    {
      id: 'api-secret',
      description: 'X (Twitter) API key secret',
      near: ['twitter'],
      value: /[A-Za-z0-9]{50}/,
      check: 'mixed-case-and-digits',
      positive: [
        'TWITTER_API_SECRET=<<{alnum:47}k7Q>>',
        'client = Client(twitter_api_secret="<<{alnum:47}k7Q>>")',
      ],
      negative: [
        'TWITTER_API_SECRET={alnum:46}k7Q',
        'twitter-1.0.tgz sha256 {hex:64}',
        'TWITTER_API_SECRET=your_api_secret_here',
      ],
    },
    {
      id: 'api-key',
      description: 'X (Twitter) API key',
      near: ['twitter'],
      value: /[A-Za-z0-9]{25}/,
      check: 'mixed-case-and-digits',
      positive: ["const twitterApiKey = '<<{alnum:22}k7Q>>';", 'twitter.api.key=<<{alnum:22}k7Q>>'],
      negative: [
        'TWITTER_API_KEY={alnum:21}k7Q',
        'twitter-1.0.tgz sha256 {hex:64}',
        'TWITTER_API_KEY=your_api_key_here',
      ],
    },
  ],
} satisfies Provider;
