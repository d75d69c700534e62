import type { Provider } from '../rule.ts';

export default {
  id: 'telesign',
  name: 'Telesign',
  docs: 'https://developer.telesign.com/enterprise/docs/authentication',
  revoke: 'https://teleportal.telesign.com',
  rules: [
    {
      id: 'api-key',
      description: 'Telesign API key',
      near: ['telesign'],
      value: /[A-Za-z0-9+/]{86}==/,
      positive: [
        'curl https://api.telesign.com/v1/me -H "Authorization: Bearer <<{base64:86}==>>"',
        'telesign.api.key=<<{base64:86}==>>',
      ],
      negative: [
        'TELESIGN_API_KEY={base64:87}==',
        'telesign-2.1.0.tgz sha256:{hex:64}',
        'TELESIGN_API_KEY=your_telesign_api_key_here',
      ],
    },
  ],
} satisfies Provider;
