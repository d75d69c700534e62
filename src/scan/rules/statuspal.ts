import type { Provider } from '../rule.ts';

export default {
  id: 'statuspal',
  name: 'StatusPal',
  docs: 'https://www.statuspal.io/api-docs',
  revoke: 'https://statuspal.io, "User profile", "API keys"',
  rules: [
    {
      id: 'api-key',
      description: 'StatusPal API key',
      near: ['statuspal'],
      value: /[A-Za-z0-9]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        '<string name="statuspal_api_key"><<{alnum:32}>></string>',
        'val statuspalApiKey = "<<{alnum:32}>>"',
      ],
      negative: [
        'STATUSPAL_API_KEY={alnum:33}',
        'MD5 (statuspal-2.1.0.tar.gz) = {hex:32}',
        'STATUSPAL_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
