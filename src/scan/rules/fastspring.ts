import type { Provider } from '../rule.ts';

export default {
  id: 'fastspring',
  name: 'FastSpring',
  docs: 'https://developer.fastspring.com',
  revoke: 'fastspring.com, "Developer tools", "APIs", "API credentials"',
  rules: [
    {
      id: 'api-password',
      description: 'FastSpring API password',
      near: ['fastspring'],
      value: /[0-9A-Za-z]{22}/,
      check: 'digits-or-mixed-case',
      positive: [
        "'fastspring' => ['api_password' => '<<{alnum:22}>>'],",
        'fastspring.api.password=<<{alnum:22}>>',
        'tool --fastspring-api-password <<{alnum:22}>>',
      ],
      negative: [
        '"fastspringApiPassword": "{alnum:21}"',
        'FASTSPRING_API_PASSWORD={alnum:23}',
        'fastspringApiPassword: process.env.FASTSPRING_API_PASSWORD',
      ],
    },
  ],
} satisfies Provider;
