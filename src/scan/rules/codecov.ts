import type { Provider } from '../rule.ts';

export default {
  id: 'codecov',
  name: 'Codecov',
  docs: 'https://docs.codecov.com/docs/codecov-tokens',
  revoke: 'https://app.codecov.io, "Settings", "General"',
  rules: [
    {
      id: 'upload-token',
      description: 'Codecov upload token',
      near: ['codecov'],
      value: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      positive: ['CODECOV_TOKEN=<<{uuid}>>', 'client = Client(codecov_token="<<{uuid}>>")'],
      negative: [
        'CODECOV_TOKEN={hex:31}',
        'codecov-1.0.tgz sha256 {hex:64}',
        'CODECOV_TOKEN=your_upload_token_here',
      ],
    },
    {
      id: 'access-token',
      description: 'Codecov access token',
      near: ['codecov'],
      value: /[A-Za-z0-9]{32}/,
      check: 'letters-and-digits',
      positive: ["const codecovAccessToken = '<<{alnum:30}k7>>';", 'codecov.access.token=<<{alnum:30}k7>>'],
      negative: [
        'CODECOV_ACCESS_TOKEN={alnum:29}k7',
        'codecov-1.0.tgz sha256 {hex:64}',
        'CODECOV_ACCESS_TOKEN=your_access_token_here',
      ],
    },
  ],
} satisfies Provider;
