import type { Provider } from '../rule.ts';

export default {
  id: 'veriphone',
  name: 'Veriphone',
  docs: 'https://veriphone.io/docs/v2',
  revoke: 'https://veriphone.io/cp',
  rules: [
    {
      id: 'api-key',
      description: 'Veriphone API key',
      near: ['veriphone'],
      value: /[A-Z0-9]{32}/,
      check: 'letters-and-digits',
      positive: [
        'https://api.veriphone.io/v1/check?api_key=<<{uppernum:32}>>&format=json',
        'veriphone.api.key=<<{uppernum:32}>>',
      ],
      negative: [
        'VERIPHONE_API_KEY={uppernum:31}',
        'veriphone.min.js?v={hex:32}',
        'veriphone_api_key: "{{ veriphone_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
