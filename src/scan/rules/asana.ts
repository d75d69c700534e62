import type { Provider } from '../rule.ts';

export default {
  id: 'asana',
  name: 'Asana',
  docs: 'https://developers.asana.com/docs/personal-access-token',
  revoke: 'https://app.asana.com/0/my-apps',
  rules: [
    {
      id: 'personal-access-token',
      description: 'Asana personal access token',
      near: ['asana'],
      value: /(?:[12]\/[0-9]{10,20}(?:\/[0-9]{10,20})?:[0-9a-f]{32}|0\/[0-9a-f]{32})/,
      positive: [
        'ASANA_TOKEN=<<1/{digits:16}:{hex:32}>>',
        '"asanaAccessToken": "<<2/{digits:16}/{digits:16}:{hex:32}>>"',
        'asana_access_token: <<0/{hex:32}>>',
      ],
      negative: ['ASANA_TOKEN=1/{digits:16}:{hex:30}', 'ASANA_TOKEN=your_access_token'],
    },
    {
      id: 'client-secret',
      description: 'Asana client secret',
      near: ['asana'],
      value: /[0-9a-f]{32}/,
      positive: ['ASANA_CLIENT_SECRET=<<{hex:32}>>', 'client = Client(asana_client_secret="<<{hex:32}>>")'],
      negative: [
        'ASANA_CLIENT_SECRET={hex:31}',
        'asana-1.0.tgz sha256 {hex:64}',
        'ASANA_CLIENT_SECRET=your_client_secret_here',
      ],
    },
  ],
} satisfies Provider;
