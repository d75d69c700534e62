import type { Provider } from '../rule.ts';

export default {
  id: 'bugherd',
  name: 'BugHerd',
  docs: 'https://www.bugherd.com/api_v2',
  revoke: 'https://www.bugherd.com/profile/edit',
  rules: [
    {
      id: 'api-key',
      description: 'BugHerd API key',
      near: ['bugherd'],
      value: /[0-9A-Za-z]{22}/,
      check: 'digits-or-mixed-case',
      positive: [
        'private static final String BUGHERD_API_KEY = "<<{alnum:22}>>";',
        '{"bugherd": {"api_key": "<<{alnum:22}>>"}}',
        'bugherd_api_key: <<{alnum:22}>>',
      ],
      negative: [
        '"bugherdApiKey": "{alnum:21}"',
        'BUGHERD_API_KEY={alnum:23}',
        'BUGHERD_API_KEY=your_api_key_here',
      ],
    },
  ],
} satisfies Provider;
