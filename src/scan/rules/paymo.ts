import type { Provider } from '../rule.ts';

export default {
  id: 'paymo',
  name: 'Paymo',
  docs: 'https://github.com/paymoapp/api',
  revoke: 'https://app.paymoapp.com, "My account", "API keys"',
  rules: [
    {
      id: 'api-key',
      description: 'Paymo API key',
      near: ['paymo', 'paymoapp'],
      value: /[A-Za-z0-9]{44}/,
      check: 'letters-and-digits',
      positive: [
        "define('PAYMO_API_KEY', '<<{alnum:44}>>');",
        '{ name: "PAYMO_API_KEY", value: "<<{alnum:44}>>" }',
      ],
      negative: ['PAYMO_API_KEY={alnum:43}', 'paymo @ {hex:40}', 'PAYMO_API_KEY=<your API key>'],
    },
  ],
} satisfies Provider;
