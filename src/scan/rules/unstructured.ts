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
      near: ['unstructuredapi', 'unstructuredkey', 'unstructuredio'],
      value: /[A-Za-z0-9]{30}/,
      check: 'digits-or-mixed-case',
      positive: ['"unstructuredApiKey": "<<{alnum:30}>>"', "const unstructuredApiKey = '<<{alnum:30}>>';"],
      negative: [
        'UNSTRUCTURED_API_KEY={alnum:31}',
        "import { createUnstructuredClient } from 'unstructured';",
        'UNSTRUCTURED_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
