import type { Provider } from '../rule.ts';

export default {
  id: 'crossbrowsertesting',
  name: 'CrossBrowserTesting',
  docs: 'https://help.crossbrowsertesting.com',
  revoke: 'crossbrowsertesting.com, "Manage account"',
  rules: [
    {
      id: 'auth-key',
      description: 'CrossBrowserTesting auth key',
      near: ['crossbrowsertesting', 'cbtauthkey'],
      value: /[0-9a-z]{16}/,
      check: 'letters-and-digits',
      positive: [
        'os.environ["CROSSBROWSERTESTING_AUTH_KEY"] = "<<{lowernum:16}>>"',
        'client = Crossbrowsertesting(auth_key="<<{lowernum:16}>>")',
        'export CROSSBROWSERTESTING_AUTH_KEY="<<{lowernum:16}>>"',
      ],
      negative: [
        'CROSSBROWSERTESTING_AUTH_KEY={lowernum:15}',
        'CROSSBROWSERTESTING_AUTH_KEY={lowernum:17}',
        'CROSSBROWSERTESTING_AUTH_KEY=<your-auth-key>',
      ],
    },
  ],
} satisfies Provider;
