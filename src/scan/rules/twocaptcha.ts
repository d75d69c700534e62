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
        'variable "twocaptcha_api_key" {\n  default = "<<{hex:32}>>"\n}',
        '# 2Captcha API key: <<{hex:32}>>',
      ],
      negative: [
        'TWOCAPTCHA_API_KEY={hex:31}',
        'twocaptcha.min.js?v={hex:32}',
        'twocaptcha_api_key: "{{ twocaptcha_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
