import type { Provider } from '../rule.ts';

export default {
  id: 'vimeo',
  name: 'Vimeo',
  docs: 'https://developer.vimeo.com/api/authentication',
  revoke: 'https://developer.vimeo.com/apps',
  rules: [
    {
      id: 'access-token',
      description: 'Vimeo access token',
      near: ['vimeo'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: ['vimeo_access_token: "<<{hex:32}>>"', 'client = Vimeo(access_token="<<{hex:32}>>")'],
      negative: [
        'VIMEO_ACCESS_TOKEN={hex:31}',
        'vimeo.min.js?v={hex:32}',
        'vimeoAccessToken: "${VIMEO_ACCESS_TOKEN}"',
      ],
    },
    {
      id: 'client-secret',
      description: 'Vimeo client secret',
      near: ['vimeo'],
      value: /[A-Za-z0-9+/]{128}/,
      positive: [
        'client = Vimeo(client_secret="<<{base64:128}>>")',
        'curl https://api.vimeo.com/v1/me -H "Authorization: Bearer <<{base64:128}>>"',
      ],
      negative: [
        'VIMEO_CLIENT_SECRET={base64:127}',
        'vimeo-2.1.0.tgz sha256:{hex:64}',
        'vimeoClientSecret: "${VIMEO_CLIENT_SECRET}"',
      ],
    },
  ],
} satisfies Provider;
