import type { Provider } from '../rule.ts';

export default {
  id: 'gosquared',
  name: 'GoSquared',
  docs: 'https://www.gosquared.com/docs/api/auth',
  revoke: 'https://www.gosquared.com/setup/api',
  rules: [
    {
      id: 'api-key',
      description: 'GoSquared API key',
      near: ['gosquared'],
      value: /[0-9A-Z]{16}/,
      check: 'letters-and-digits',
      positive: [
        'https://api.gosquared.com/?api_key=<<{uppernum:16}>>',
        '- name: GOSQUARED_API_KEY\n  value: "<<{uppernum:16}>>"',
        'gosquared:\n  api_key: "<<{uppernum:16}>>"',
      ],
      negative: [
        '"gosquaredApiKey": "{uppernum:15}"',
        'GOSQUARED_API_KEY={uppernum:17}',
        'gosquaredApiKey: process.env.GOSQUARED_API_KEY',
      ],
    },
  ],
} satisfies Provider;
