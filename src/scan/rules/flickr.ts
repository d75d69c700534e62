import type { Provider } from '../rule.ts';

export default {
  id: 'flickr',
  name: 'Flickr',
  docs: 'https://www.flickr.com/services/api/auth.oauth.html',
  revoke: 'https://www.flickr.com/services/apps/by/me',
  rules: [
    {
      id: 'api-key',
      description: 'Flickr API key',
      near: ['flickr'],
      value: /[0-9a-f]{32}/,
      positive: ['--flickr-api-key <<{hex:32}>>', 'flickr_api_key: <<{hex:32}>>'],
      negative: [
        'FLICKR_API_KEY={hex:31}',
        'flickr-1.0.tgz sha256 {hex:64}',
        'FLICKR_API_KEY=your_api_key_here',
      ],
    },
    {
      id: 'api-secret',
      description: 'Flickr API secret',
      near: ['flickr'],
      value: /[0-9a-f]{16}/,
      words: ['secret'],
      positive: ['FLICKR_API_SECRET=<<{hex:16}>>', 'client = Client(flickr_api_secret="<<{hex:16}>>")'],
      negative: [
        'FLICKR_API_SECRET={hex:15}',
        'flickr-1.0.tgz sha256 {hex:64}',
        'FLICKR_API_SECRET=your_api_secret_here',
      ],
    },
  ],
} satisfies Provider;
