import type { Provider } from '../rule.ts';

export default {
  id: 'travis-ci',
  name: 'Travis CI',
  docs: 'https://docs.travis-ci.com/user/triggering-builds/',
  revoke: 'https://app.travis-ci.com/account/preferences',
  rules: [
    {
      id: 'access-token',
      description: 'Travis CI access token',
      near: ['travis'],
      value: /[A-Za-z0-9_-]{22}/,
      check: 'mixed-case-and-digits',
      positive: ["const travisToken = '<<{alnum:19}k7Q>>';", 'travis.token=<<{alnum:19}k7Q>>'],
      negative: [
        'TRAVIS_TOKEN={alnum:18}k7Q',
        'travis-1.0.tgz sha256 {hex:64}',
        'TRAVIS_TOKEN=your_access_token_here',
      ],
    },
  ],
} satisfies Provider;
