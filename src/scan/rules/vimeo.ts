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
      positive: [
        'https://api.vimeo.com/v1/check?access_token=<<{hex:32}>>&format=json',
        'vimeo.access.token=<<{hex:32}>>',
      ],
      negative: [
        'VIMEO_ACCESS_TOKEN={hex:33}',
        'MD5 (vimeo-2.1.0.tar.gz) = {hex:32}',
        'VIMEO_ACCESS_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
    {
      id: 'client-secret',
      description: 'Vimeo client secret',
      near: ['vimeo'],
      value: /[A-Za-z0-9+/]{128}/,
      positive: [
        'vimeo.client.secret=<<{base64:128}>>',
        "'vimeo' => ['client_secret' => '<<{base64:128}>>'],",
      ],
      negative: [
        'VIMEO_CLIENT_SECRET={base64:129}',
        'vimeo-2.1.0.tgz sha256:{hex:64}',
        'VIMEO_CLIENT_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
