import type { Provider } from '../rule.ts';

export default {
  id: 'deepl',
  name: 'DeepL',
  docs: 'https://developers.deepl.com/docs/getting-started/auth',
  revoke: 'https://www.deepl.com/your-account/keys',
  rules: [
    {
      id: 'auth-key',
      description: 'DeepL auth key',
      near: ['deepl'],
      value: /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?::fx)?/,
      positive: [
        'curl https://api.deepl.com/ -H "Authorization: Bearer <<{uuid}:fx>>"',
        'deeplAuthKey := "<<{uuid}:fx>>"',
        '"deeplAuthKey": "<<{uuid}:fx>>"',
        'DEEPL_API_KEY=<<{uuid}:fx>>',
      ],
      negative: ['DEEPL_AUTH_KEY=<your-auth-key>', 'DEEPL_AUTH_KEY=changeme'],
    },
  ],
} satisfies Provider;
