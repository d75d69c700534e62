import type { Provider } from '../rule.ts';

export default {
  id: 'prodpad',
  name: 'ProdPad',
  docs: 'https://app.swaggerhub.com/apis-docs/ProdPad/prodpad/1.0',
  revoke: 'https://app.prodpad.com/me/apikeys',
  rules: [
    {
      id: 'api-key',
      description: 'ProdPad API key',
      near: ['prodpad'],
      value: /[0-9a-f]{64}/,
      check: 'letters-and-digits',
      positive: ['client = Prodpad(api_key="<<{hex:64}>>")', 'prodpad.api.key=<<{hex:64}>>'],
      negative: [
        'PRODPAD_API_KEY={hex:63}',
        'prodpad-2.1.0.tgz sha256:{hex:64}',
        'prodpad_api_key: "{{ prodpad_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
