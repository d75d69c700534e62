import type { Provider } from '../rule.ts';

export default {
  id: 'clustdoc',
  name: 'Clustdoc',
  docs: 'https://developers.clustdoc.com',
  revoke: 'https://clustdoc.com, "Settings", "API"',
  rules: [
    {
      id: 'api-key',
      description: 'Clustdoc API key',
      near: ['clustdoc'],
      value: /[0-9A-Za-z]{60}/,
      check: 'digits-or-mixed-case',
      positive: [
        'clustdoc.api.key=<<{alnum:60}>>',
        'tool --clustdoc-api-key <<{alnum:60}>>',
        '<clustdocApiKey><<{alnum:60}>></clustdocApiKey>',
      ],
      negative: [
        'CLUSTDOC_API_KEY={alnum:59}',
        'CLUSTDOC_API_KEY={alnum:61}',
        'CLUSTDOC_API_KEY=${CLUSTDOC_API_KEY}',
      ],
    },
  ],
} satisfies Provider;
