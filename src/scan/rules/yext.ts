import type { Provider } from '../rule.ts';

export default {
  id: 'yext',
  name: 'Yext',
  docs: 'https://hitchhikers.yext.com/docs/apis/',
  revoke: 'https://www.yext.com/s/me/developerconsole',
  rules: [
    {
      id: 'api-key',
      description: 'Yext API key',
      near: ['yext'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: ['export YEXT_API_KEY="<<{hex:32}>>"', 'yext:\n  api_key: <<{hex:32}>>'],
      negative: [
        'YEXT_API_KEY={hex:33}',
        'MD5 (yext-2.1.0.tar.gz) = {hex:32}',
        'YEXT_API_KEY=your_yext_api_key_here',
      ],
    },
  ],
} satisfies Provider;
