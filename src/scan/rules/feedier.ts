import type { Provider } from '../rule.ts';

export default {
  id: 'feedier',
  name: 'Feedier',
  docs: 'https://docs.feedier.com',
  revoke: 'feedier.com, "Settings", "API"',
  rules: [
    {
      id: 'api-key',
      description: 'Feedier API key',
      near: ['feedier'],
      value: /[0-9A-Za-z]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        "const feedierApiKey = '<<{alnum:32}>>';",
        'https://api.feedier.com/?api_key=<<{alnum:32}>>',
        '- name: FEEDIER_API_KEY\n  value: "<<{alnum:32}>>"',
      ],
      negative: [
        'FEEDIER_API_KEY={alnum:31}',
        'feedier_api_key: {alnum:33}',
        'md5 of feedier-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
