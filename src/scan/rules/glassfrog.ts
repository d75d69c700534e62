import type { Provider } from '../rule.ts';

export default {
  id: 'glassfrog',
  name: 'GlassFrog',
  docs: 'https://www.glassfrog.com/api',
  revoke: 'https://app.glassfrog.com/api_keys',
  rules: [
    {
      id: 'api-key',
      description: 'GlassFrog API key',
      near: ['glassfrog'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: [
        'https://api.glassfrog.com/?api_key=<<{hex:40}>>',
        '- name: GLASSFROG_API_KEY\n  value: "<<{hex:40}>>"',
        'glassfrog:\n  api_key: "<<{hex:40}>>"',
      ],
      negative: [
        '"glassfrogApiKey": "{hex:39}"',
        'GLASSFROG_API_KEY={hex:41}',
        'glassfrog was built from commit {hex:40}',
      ],
    },
  ],
} satisfies Provider;
