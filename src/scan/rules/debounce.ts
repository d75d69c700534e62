import type { Provider } from '../rule.ts';

export default {
  id: 'debounce',
  name: 'DeBounce',
  docs: 'https://developers.debounce.io',
  revoke: 'https://app.debounce.io/api',
  rules: [
    {
      id: 'api-key',
      description: 'DeBounce API key',
      near: ['debounceio', 'debounceapi', 'debouncekey', 'debouncetoken'],
      value: /[0-9A-Za-z]{13}/,
      check: 'digits-or-mixed-case',
      positive: [
        '# DeBounce API key: <<{alnum:13}>>',
        "const debounceApiKey = '<<{alnum:13}>>';",
        'https://api.debounce.io/?api_key=<<{alnum:13}>>',
      ],
      negative: [
        '"debounceApiKey": "{alnum:12}"',
        'DEBOUNCE_API_KEY={alnum:14}',
        'DEBOUNCE_API_KEY=your_api_key_here',
      ],
    },
  ],
} satisfies Provider;
