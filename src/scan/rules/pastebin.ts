import type { Provider } from '../rule.ts';

export default {
  id: 'pastebin',
  name: 'Pastebin',
  docs: 'https://pastebin.com/doc_api',
  revoke: 'https://pastebin.com/doc_api',
  rules: [
    {
      id: 'api-key',
      description: 'Pastebin API key',
      near: ['pastebin'],
      value: /[A-Za-z0-9]{32}/,
      check: 'digits-or-mixed-case',
      positive: ['ENV PASTEBIN_API_KEY <<{alnum:32}>>', 'pastebin login --api-key <<{alnum:32}>>'],
      negative: [
        'PASTEBIN_API_KEY={alnum:31}',
        'pastebin.min.js?v={hex:32}',
        'pastebin_api_key: "{{ pastebin_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
