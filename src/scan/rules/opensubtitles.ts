import type { Provider } from '../rule.ts';

export default {
  id: 'opensubtitles',
  name: 'OpenSubtitles',
  docs: 'https://opensubtitles.stoplight.io/docs/opensubtitles-api',
  revoke: 'https://www.opensubtitles.com/en/consumers',
  rules: [
    {
      id: 'api-key',
      description: 'OpenSubtitles API key',
      near: ['opensubtitles'],
      value: /[A-Za-z0-9]{32}/,
      check: 'digits-or-mixed-case',
      positive: ['ENV OPENSUBTITLES_API_KEY <<{alnum:32}>>', 'opensubtitles login --api-key <<{alnum:32}>>'],
      negative: [
        'OPENSUBTITLES_API_KEY={alnum:31}',
        '{hex:32}  opensubtitles-2.1.0.zip',
        'OPENSUBTITLES_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
