import type { Provider } from '../rule.ts';

export default {
  id: 'mailsac',
  name: 'Mailsac',
  docs: 'https://docs.mailsac.com',
  revoke: 'https://mailsac.com/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'Mailsac API key',
      near: ['mailsac'],
      value: /k_[A-Za-z0-9]{36,48}/,
      check: 'digits-or-mixed-case',
      positive: [
        'mailsac login --api-key <<k_{alnum:36}>>',
        'variable "mailsac_api_key" {\n  default = "<<k_{alnum:36}>>"\n}',
      ],
      negative: [
        'MAILSAC_API_KEY=k_{alnum:35}',
        'mailsac @ {hex:40}',
        'mailsac_api_key: "{{ mailsac_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
