import type { Provider } from '../rule.ts';

export default {
  id: 'typefully',
  name: 'Typefully',
  docs: 'https://support.typefully.com/en/articles/8718287-typefully-api',
  revoke: 'https://typefully.com/?settings=integrations',
  rules: [
    {
      id: 'api-key',
      description: 'Typefully API key',
      near: ['typefully'],
      value: /[A-Za-z0-9]{16,32}/,
      check: 'digits-or-mixed-case',
      positive: ['typefully.api_key = "<<{alnum:16}>>"', "define('TYPEFULLY_API_KEY', '<<{alnum:16}>>');"],
      negative: [
        'TYPEFULLY_API_KEY={alnum:15}',
        "import { createTypefullyClient } from 'typefully';",
        'TYPEFULLY_API_KEY=your_typefully_api_key_here',
      ],
    },
  ],
} satisfies Provider;
