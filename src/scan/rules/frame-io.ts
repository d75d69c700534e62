import type { Provider } from '../rule.ts';

export default {
  id: 'frame-io',
  name: 'Frame.io',
  docs: 'https://developer.adobe.com/frameio/guides/Authentication/',
  revoke: 'https://developer.frame.io/app/tokens',
  rules: [
    {
      id: 'api-token',
      description: 'Frame.io API token',
      keywords: ['fio-u-'],
      pattern: /(?<![A-Za-z0-9_])fio-u-[A-Za-z0-9_=-]{64}(?![A-Za-z0-9_-])/,
      check: 'irregular',
      positive: ['--frameio-token <<fio-u-{base64url:64}>>', '{"token":"<<fio-u-{base64url:64}>>"}'],
      negative: [
        'FRAMEIO_TOKEN=fio-u-{base64url:63}',
        "const frameioToken = 'fio-u-{base64url:65}';",
        'FRAMEIO_TOKEN=fio-u-your-token-goes-here',
      ],
    },
  ],
} satisfies Provider;
