import type { Provider } from '../rule.ts';

export default {
  id: 'devto',
  name: 'Forem (DEV)',
  docs: 'https://developers.forem.com/api',
  revoke: 'https://dev.to/settings/extensions',
  rules: [
    {
      id: 'api-key',
      description: 'Forem (DEV) API key',
      near: ['devto', 'forem'],
      value: /[0-9A-Za-z]{24}/,
      check: 'digits-or-mixed-case',
      positive: [
        "const devToApiKey = '<<{alnum:24}>>';",
        'https://api.forem.com/?api_key=<<{alnum:24}>>',
        '- name: DEV_TO_API_KEY\n  value: "<<{alnum:24}>>"',
      ],
      negative: [
        'DEV_TO_API_KEY={alnum:23}',
        'DEV_TO_API_KEY={alnum:25}',
        'DEV_TO_API_KEY=${DEV_TO_API_KEY}',
      ],
    },
  ],
} satisfies Provider;
