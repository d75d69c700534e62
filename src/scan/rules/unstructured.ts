import type { Provider } from '../rule.ts';

export default {
  id: 'unstructured',
  name: 'Unstructured',
  docs: 'https://docs.unstructured.io/api-reference/overview',
  revoke: 'https://platform.unstructured.io',
  rules: [
    {
      id: 'api-key',
      description: 'Unstructured API key',
      near: ['unstructured'],
      value: /[A-Za-z0-9]{30}/,
      check: 'digits-or-mixed-case',
      positive: [
        'process.env.UNSTRUCTURED_API_KEY = "<<{alnum:30}>>";',
        "$unstructured_api_key = '<<{alnum:30}>>';",
      ],
      negative: [
        'UNSTRUCTURED_API_KEY={alnum:29}',
        '"unstructured": "^2.1.0"',
        'unstructuredApiKey: "${UNSTRUCTURED_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
