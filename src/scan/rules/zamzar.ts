import type { Provider } from '../rule.ts';

export default {
  id: 'zamzar',
  name: 'Zamzar',
  docs: 'https://developers.zamzar.com/docs',
  revoke: 'https://developers.zamzar.com/user',
  rules: [
    {
      id: 'api-key',
      description: 'Zamzar API key',
      near: ['zamzar'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: [
        'zamzar login --api-key <<{hex:40}>>',
        'variable "zamzar_api_key" {\n  default = "<<{hex:40}>>"\n}',
      ],
      negative: ['ZAMZAR_API_KEY={hex:39}', 'zamzar @ {hex:40}', 'zamzar_api_key: "{{ zamzar_api_key }}"'],
    },
  ],
} satisfies Provider;
