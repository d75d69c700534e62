import type { Provider } from '../rule.ts';

export default {
  id: 'fmfw',
  name: 'FMFW.io',
  docs: 'https://api.fmfw.io',
  revoke: 'https://fmfw.io/settings/api-keys',
  rules: [
    {
      id: 'api-secret',
      description: 'FMFW.io API secret',
      near: ['fmfw'],
      value: /[0-9A-Za-z_-]{32}/,
      check: 'letters-and-digits',
      positive: [
        'curl https://api.fmfw.io/ -H "Authorization: Bearer <<{base64url:32}>>"',
        'fmfwApiSecret := "<<{base64url:32}>>"',
        '"fmfwApiSecret": "<<{base64url:32}>>"',
      ],
      negative: [
        'FMFW_API_SECRET={base64url:31}',
        'FMFW_API_SECRET={base64url:33}',
        'md5 of fmfw-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
