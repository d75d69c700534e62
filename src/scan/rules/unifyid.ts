import type { Provider } from '../rule.ts';

export default {
  id: 'unifyid',
  name: 'UnifyID',
  docs: 'https://developer.unify.id/docs/',
  revoke: 'https://developer.unify.id/dashboard',
  rules: [
    {
      id: 'api-secret',
      description: 'UnifyID API secret',
      near: ['unifyid'],
      value: /[A-Za-z0-9_-]{43}=/,
      check: 'letters-and-digits',
      positive: [
        '<string name="unifyid_api_secret"><<{base64url:43}=>></string>',
        'val unifyidApiSecret = "<<{base64url:43}=>>"',
      ],
      negative: [
        'UNIFYID_API_SECRET={base64url:42}=',
        '"unifyid": "git+https://git.example/unifyid.git#{hex:40}"',
        'const unifyidApiSecret = process.env.UNIFYID_API_SECRET;',
      ],
    },
  ],
} satisfies Provider;
