import type { Provider } from '../rule.ts';

export default {
  id: 'npm',
  name: 'npm',
  docs: 'https://docs.npmjs.com/about-access-tokens',
  revoke: 'https://www.npmjs.com/settings/~/tokens, or npm token revoke',
  rules: [
    {
      id: 'access-token',
      description: 'npm access token',
      keywords: ['npm_'],
      pattern: /(?<![A-Za-z0-9_])npm_[A-Za-z0-9]{36}(?![A-Za-z0-9_])/,
      check: 'crc32-base62',
      positive: [
        '//registry.npmjs.org/:_authToken=<<npm_{mark}{alnum:30}{crc32-base62}>>',
        'NPM_TOKEN: "<<npm_{mark}{alnum:30}{crc32-base62}>>"',
        'npm config set _authToken <<npm_{mark}{alnum:30}{crc32-base62}>>',
      ],
      negative: [
        'NPM_TOKEN=npm_{alnum:36}',
        'NPM_TOKEN=npm_{mark}{alnum:29}{crc32-base62}',
        'npm_config_registry_authentication_token_path',
      ],
    },
    {
      id: 'access-token-old',
      description: 'npm access token',
      keywords: ['_authtoken='],
      pattern:
        /_authToken=["']?(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![A-Za-z0-9-])/,
      within: 80,
      positive: ['//registry.npmjs.org/:_authToken=<<{uuid}>>', '//npm.shop.test/:_authToken="<<{uuid}>>"'],
      negative: [
        '//registry.npmjs.org/:_authToken=${NPM_TOKEN}',
        '//registry.npmjs.org/:_authToken={hex:32}',
      ],
    },
    {
      id: 'access-token-named',
      description: 'npm access token',
      near: ['npmtoken', 'npmauthtoken', 'npmpublishtoken'],
      value: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      positive: ['--npm-token <<{uuid}>>', 'npm_token: <<{uuid}>>'],
      negative: [
        'NPM_TOKEN={hex:31}',
        'npmtoken-1.0.tgz sha256 {hex:64}',
        'NPM_TOKEN=your_access_token_named_here',
      ],
    },
  ],
} satisfies Provider;
