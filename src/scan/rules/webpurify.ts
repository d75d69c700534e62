import type { Provider } from '../rule.ts';

export default {
  id: 'webpurify',
  name: 'WebPurify',
  docs: 'https://www.webpurify.com/documentation/',
  revoke: 'https://www.webpurify.com/members/',
  rules: [
    {
      id: 'api-key',
      description: 'WebPurify API key',
      near: ['webpurify'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: ['"webpurifyApiKey": "<<{hex:32}>>"', "const webpurifyApiKey = '<<{hex:32}>>';"],
      negative: [
        'WEBPURIFY_API_KEY={hex:33}',
        'MD5 (webpurify-2.1.0.tar.gz) = {hex:32}',
        'WEBPURIFY_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
