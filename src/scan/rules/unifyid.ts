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
      positive: ["$unifyid_api_secret = '<<{base64url:43}=>>';", 'UNIFYID_API_SECRET=<<{base64url:43}=>>'],
      negative: [
        'UNIFYID_API_SECRET={base64url:42}=',
        'unifyid @ {hex:40}',
        'unifyid_api_secret: "{{ unifyid_api_secret }}"',
      ],
    },
  ],
} satisfies Provider;
