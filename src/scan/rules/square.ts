import type { Provider } from '../rule.ts';

export default {
  id: 'square',
  name: 'Square',
  docs: 'https://developer.squareup.com/docs/build-basics/access-tokens',
  revoke: 'https://developer.squareup.com/apps',
  rules: [
    {
      id: 'access-token',
      description: 'Square access token',
      keywords: ['eaaa'],
      pattern: /(?<![A-Za-z0-9_+/-])EAAA[A-Za-z0-9_-]{60}(?![A-Za-z0-9_-])/,
      check: 'mixed-case',
      entropy: 3.5,
      positive: [
        'os.environ["SQUARE_ACCESS_TOKEN"] = "<<EAAA{alnum:60}>>"',
        'SQUARE_ACCESS_TOKEN=<<EAAA{alnum:60}>>',
      ],
      negative: [
        'export SQUARE_ACCESS_TOKEN="EAAA{alnum:59}"',
        '"squareAccessToken": "EAAA{alnum:61}",',
        'SQUARE_ACCESS_TOKEN=EAAAyour-token-goes-here',
      ],
    },
    {
      id: 'access-token-old',
      description: 'Square access token',
      keywords: ['sq0atp-', 'sq0atb-'],
      pattern: /(?<![A-Za-z0-9_])(?:sq0atp|sq0atb)-[A-Za-z0-9_-]{22}(?![A-Za-z0-9_-])/,
      check: 'mixed-case',
      positive: ['Authorization: Bearer <<sq0atp-{alnum:22}>>', 'square_access_token: <<sq0atb-{alnum:22}>>'],
      negative: [
        'SQUARE_ACCESS_TOKEN=sq0atp-{alnum:21}',
        "const squareAccessToken = 'sq0atp-{alnum:23}';",
        'SQUARE_ACCESS_TOKEN=sq0atp-your-token-goes-here',
      ],
    },
    {
      id: 'application-secret',
      description: 'Square application secret',
      keywords: ['sq0csp-', 'sq0csb-'],
      pattern: /(?<![A-Za-z0-9_])(?:sq0csp|sq0csb)-[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/,
      check: 'mixed-case',
      positive: [
        '{"token":"<<sq0csp-{alnum:43}>>"}',
        'export SQUARE_APPLICATION_SECRET="<<sq0csb-{alnum:43}>>"',
      ],
      negative: [
        'square_application_secret: sq0csp-{alnum:42}',
        'client = Client(square_application_secret="sq0csp-{alnum:44}")',
        'SQUARE_APPLICATION_SECRET=sq0csp-your-token-goes-here',
      ],
    },
  ],
} satisfies Provider;
