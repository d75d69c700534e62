import type { Provider } from '../rule.ts';

export default {
  id: 'hcaptcha',
  name: 'hCaptcha',
  docs: 'https://docs.hcaptcha.com',
  revoke: 'https://dashboard.hcaptcha.com/settings/secrets',
  rules: [
    {
      id: 'secret-key',
      description: 'hCaptcha secret key',
      near: ['hcaptcha'],
      value: /(?:0x[0-9A-Fa-f]{40}|ES_[0-9a-f]{32})/,
      positive: [
        'tool --hcaptcha-secret-key <<ES_{hex:32}>>',
        '<hcaptchaSecretKey><<ES_{hex:32}>></hcaptchaSecretKey>',
        '[hcaptcha]\nsecret_key = <<ES_{hex:32}>>',
      ],
      negative: ['HCAPTCHA_SECRET_KEY=your_secret_key_here', 'HCAPTCHA_SECRET_KEY=changeme'],
    },
  ],
} satisfies Provider;
