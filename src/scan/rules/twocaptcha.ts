import type { Provider } from '../rule.ts';

export default {
  id: 'twocaptcha',
  name: '2Captcha',
  docs: 'https://2captcha.com/api-docs',
  revoke: 'https://2captcha.com/enterpage',
  rules: [
    {
      id: 'api-key',
      description: '2Captcha API key',
      near: ['twocaptcha', '2captcha', 'rucaptcha'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        'private const string TwocaptchaApiKey = "<<{hex:32}>>";',
        'ENV TWOCAPTCHA_API_KEY <<{hex:32}>>',
      ],
      negative: [
        'TWOCAPTCHA_API_KEY={hex:31}',
        '{hex:32}  twocaptcha-2.1.0.zip',
        'const twocaptchaApiKey = process.env.TWOCAPTCHA_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
