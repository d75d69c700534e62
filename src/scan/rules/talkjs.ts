import type { Provider } from '../rule.ts';

export default {
  id: 'talkjs',
  name: 'TalkJS',
  docs: 'https://talkjs.com/docs/Reference/REST_API/Getting_Started/Authentication/',
  revoke: 'https://talkjs.com/dashboard',
  rules: [
    {
      id: 'secret-key',
      description: 'TalkJS secret key',
      near: ['talkjs'],
      value: /sk_live_[A-Za-z0-9]{32}|sk_test_[A-Za-z0-9]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        '"talkjsSecretKey": "<<sk_live_{alnum:32}>>"',
        "const talkjsSecretKey = '<<sk_test_{alnum:32}>>';",
      ],
      negative: [
        'TALKJS_SECRET_KEY=sk_live_{alnum:31}',
        'talkjs.min.js?v={hex:32}',
        'talkjs_secret_key: "{{ talkjs_secret_key }}"',
      ],
    },
  ],
} satisfies Provider;
