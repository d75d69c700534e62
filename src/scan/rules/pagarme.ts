import type { Provider } from '../rule.ts';

export default {
  id: 'pagarme',
  name: 'Pagar.me',
  docs: 'https://docs.pagar.me/reference/autentica%C3%A7%C3%A3o-2',
  revoke: 'https://id.pagar.me, "Settings", "Keys"',
  rules: [
    {
      id: 'api-key',
      description: 'Pagar.me API key',
      near: ['pagarme'],
      value: /ak_live_[A-Za-z0-9]{30}|ak_test_[A-Za-z0-9]{30}/,
      check: 'digits-or-mixed-case',
      positive: [
        'pagarme_api_key: "<<ak_live_{alnum:30}>>"',
        'client = Pagarme(api_key="<<ak_test_{alnum:30}>>")',
      ],
      negative: [
        'PAGARME_API_KEY=ak_live_{alnum:31}',
        "import { createPagarmeClient } from 'pagarme';",
        'PAGARME_API_KEY=your_pagarme_api_key_here',
      ],
    },
  ],
} satisfies Provider;
