import type { Provider } from '../rule.ts';

export default {
  id: 'face-plus-plus',
  name: 'Face++',
  docs: 'https://console.faceplusplus.com/documents/5679127',
  revoke: 'https://console.faceplusplus.com/app/apikey/list',
  rules: [
    {
      id: 'api-secret',
      description: 'Face++ API key or secret',
      near: ['faceplusplus', 'facepp'],
      value: /[0-9A-Za-z_-]{32}/,
      check: 'letters-and-digits',
      positive: [
        'curl https://api.console.faceplusplus.com/ -H "Authorization: Bearer <<{base64url:32}>>"',
        'faceplusplusApiSecret := "<<{base64url:32}>>"',
        '"faceplusplusApiSecret": "<<{base64url:32}>>"',
      ],
      negative: [
        'FACEPLUSPLUS_API_SECRET={base64url:31}',
        'FACEPLUSPLUS_API_SECRET={base64url:33}',
        'md5 of faceplusplus-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
