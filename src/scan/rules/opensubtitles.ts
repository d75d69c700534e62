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
      positive: [
        '<add key="OpensubtitlesApiKey" value="<<{alnum:32}>>" />',
        '      - OPENSUBTITLES_API_KEY=<<{alnum:32}>>',
      ],
      negative: [
        'OPENSUBTITLES_API_KEY={alnum:33}',
        'MD5 (opensubtitles-2.1.0.tar.gz) = {hex:32}',
        'OPENSUBTITLES_API_KEY=your_opensubtitles_api_key_here',
      ],
    },
  ],
} satisfies Provider;
