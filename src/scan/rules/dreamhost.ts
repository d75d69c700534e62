import type { Provider } from '../rule.ts';

export default {
  id: 'dreamhost',
  name: 'DreamHost',
  docs: 'https://help.dreamhost.com/hc/en-us/articles/4407354972692',
  revoke: 'https://panel.dreamhost.com/?tree=home.api',
  rules: [
    {
      id: 'api-key',
      description: 'DreamHost API key',
      near: ['dreamhost'],
      value: /[0-9A-Z]{16}/,
      check: 'letters-and-digits',
      positive: [
        'https://api.dreamhost.com/?api_key=<<{uppernum:16}>>',
        '- name: DREAMHOST_API_KEY\n  value: "<<{uppernum:16}>>"',
        'dreamhost:\n  api_key: "<<{uppernum:16}>>"',
      ],
      negative: [
        '"dreamhostApiKey": "{uppernum:15}"',
        'DREAMHOST_API_KEY={uppernum:17}',
        'DREAMHOST_API_KEY=your_api_key_here',
      ],
    },
  ],
} satisfies Provider;
