import type { Provider } from '../rule.ts';

export default {
  id: 'songkick',
  name: 'Songkick',
  docs: 'https://www.songkick.com/developer/getting-started',
  revoke: 'https://www.songkick.com/api_key_requests/new',
  rules: [
    {
      id: 'api-key',
      description: 'Songkick API key',
      near: ['songkick'],
      value: /[A-Za-z0-9]{16}/,
      check: 'digits-or-mixed-case',
      positive: [
        'https://api.songkick.com/v1/check?api_key=<<{alnum:16}>>&format=json',
        'songkick.api.key=<<{alnum:16}>>',
      ],
      negative: [
        'SONGKICK_API_KEY={alnum:15}',
        '"songkick": "^2.1.0"',
        'songkick_api_key: "{{ songkick_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
