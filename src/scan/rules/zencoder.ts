import type { Provider } from '../rule.ts';

export default {
  id: 'zencoder',
  name: 'Zencoder',
  docs: 'https://zencoder.support.brightcove.com/api/',
  revoke: 'https://app.zencoder.com/api',
  rules: [
    {
      id: 'api-key',
      description: 'Zencoder API key',
      near: ['zencoder'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: ['zencoder.api_key = "<<{hex:32}>>"', "define('ZENCODER_API_KEY', '<<{hex:32}>>');"],
      negative: [
        'ZENCODER_API_KEY={hex:33}',
        'MD5 (zencoder-2.1.0.tar.gz) = {hex:32}',
        'ZENCODER_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
