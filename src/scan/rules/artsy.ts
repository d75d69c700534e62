import type { Provider } from '../rule.ts';

export default {
  id: 'artsy',
  name: 'Artsy',
  docs: 'https://developers.artsy.net/v2/docs/authentication',
  revoke: 'https://developers.artsy.net/v2/client_applications',
  rules: [
    {
      id: 'client-secret',
      description: 'Artsy client secret',
      near: ['artsy'],
      value: /[0-9A-Za-z]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        'artsyClientSecret := "<<{alnum:32}>>"',
        '"artsyClientSecret": "<<{alnum:32}>>"',
        'private static final String ARTSY_CLIENT_SECRET = "<<{alnum:32}>>";',
      ],
      negative: [
        '"artsyClientSecret": "{alnum:31}"',
        'ARTSY_CLIENT_SECRET={alnum:33}',
        'md5 of artsy-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
