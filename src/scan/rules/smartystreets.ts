import type { Provider } from '../rule.ts';

export default {
  id: 'smartystreets',
  name: 'Smarty',
  docs: 'https://www.smarty.com/docs/cloud/authentication',
  revoke: 'https://www.smarty.com/account/keys',
  rules: [
    {
      id: 'auth-token',
      description: 'Smarty auth token',
      near: ['smartystreets', 'smartyauth', 'smartyapi', 'smartykey', 'smartytoken'],
      value: /[A-Za-z0-9]{20}/,
      check: 'digits-or-mixed-case',
      positive: [
        'smartystreets.auth.token=<<{alnum:20}>>',
        "'smartystreets' => ['auth_token' => '<<{alnum:20}>>'],",
      ],
      negative: [
        'SMARTYSTREETS_AUTH_TOKEN={alnum:21}',
        "import { createSmartystreetsClient } from 'smartystreets';",
        'SMARTYSTREETS_AUTH_TOKEN=your_smartystreets_auth_token_here',
      ],
    },
  ],
} satisfies Provider;
