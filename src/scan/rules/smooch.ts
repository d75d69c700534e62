import type { Provider } from '../rule.ts';

export default {
  id: 'smooch',
  name: 'Sunshine Conversations (Smooch)',
  docs: 'https://docs.smooch.io/guide/authentication/',
  revoke: 'https://app.smooch.io, "API keys" of the app',
  rules: [
    {
      id: 'secret-key',
      description: 'Sunshine Conversations (Smooch) secret key',
      near: ['smooch', 'sunshineconversations'],
      value: /[A-Za-z0-9_-]{86}/,
      positive: [
        'os.Setenv("SMOOCH_SECRET_KEY", "<<{base64url:86}>>")',
        '[smooch]\nsecret_key = "<<{base64url:86}>>"',
      ],
      negative: [
        'SMOOCH_SECRET_KEY={base64url:85}',
        'smooch-2.1.0.tgz sha256:{hex:64}',
        'SMOOCH_SECRET_KEY=<your secret key>',
      ],
    },
  ],
} satisfies Provider;
