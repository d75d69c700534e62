import type { Provider } from '../rule.ts';

export default {
  id: 'quickemailverification',
  name: 'QuickEmailVerification',
  docs: 'https://docs.quickemailverification.com',
  revoke: 'https://quickemailverification.com/apisettings',
  rules: [
    {
      id: 'api-key',
      description: 'QuickEmailVerification API key',
      near: ['quickemailverification'],
      value: /[0-9a-f]{60}/,
      check: 'letters-and-digits',
      positive: [
        '{ name: "QUICKEMAILVERIFICATION_API_KEY", value: "<<{hex:60}>>" }',
        '{"quickemailverification": {"apiKey": "<<{hex:60}>>"}}',
      ],
      negative: [
        'QUICKEMAILVERIFICATION_API_KEY={hex:59}',
        'quickemailverification-2.1.0.tgz sha256:{hex:64}',
        'const quickemailverificationApiKey = process.env.QUICKEMAILVERIFICATION_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
