import type { Provider } from '../rule.ts';

export default {
  id: 'swiftype',
  name: 'Swiftype',
  docs: 'https://swiftype.com/documentation/site-search/overview',
  revoke: 'https://app.swiftype.com/settings/account',
  rules: [
    {
      id: 'api-key',
      description: 'Swiftype API key',
      near: ['swiftype'],
      value: /[A-Za-z0-9_-]{20}/,
      check: 'digits-or-mixed-case',
      positive: [
        'private const string SwiftypeApiKey = "<<{base64url:20}>>";',
        'ENV SWIFTYPE_API_KEY <<{base64url:20}>>',
      ],
      negative: [
        'SWIFTYPE_API_KEY={base64url:21}',
        "import { createSwiftypeClient } from 'swiftype';",
        'SWIFTYPE_API_KEY=xxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
