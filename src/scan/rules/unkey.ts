import type { Provider } from '../rule.ts';

export default {
  id: 'unkey',
  name: 'Unkey',
  docs: 'https://www.unkey.com/docs/security/root-keys',
  revoke: 'https://app.unkey.com/settings/root-keys',
  rules: [
    {
      id: 'api-key',
      description: 'Unkey API key',
      keywords: ['unkey_'],
      pattern: /(?<![A-Za-z0-9_])unkey_[A-Za-z0-9]{20,30}(?![A-Za-z0-9_-])/,
      positive: ['ENV UNKEY_API_KEY <<unkey_{alnum:20}>>', 'unkey login --api-key <<unkey_{alnum:20}>>'],
      negative: [
        'UNKEY_API_KEY=unkey_{alnum:19}',
        "import { createUnkeyClient } from 'unkey';",
        'UNKEY_API_KEY=your_unkey_api_key_here',
      ],
    },
  ],
} satisfies Provider;
