import type { Provider } from '../rule.ts';

export default {
  id: 'inoreader',
  name: 'Inoreader',
  docs: 'https://www.inoreader.com/developers/',
  revoke: 'https://www.inoreader.com/all_articles, "Preferences", "Developer"',
  rules: [
    {
      id: 'app-key',
      description: 'Inoreader app key',
      near: ['inoreader'],
      value: /[0-9A-Za-z]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        "const inoreaderAppKey = '<<{alnum:32}>>';",
        'https://api.inoreader.com/?app_key=<<{alnum:32}>>',
        '- name: INOREADER_APP_KEY\n  value: "<<{alnum:32}>>"',
      ],
      negative: [
        'INOREADER_APP_KEY={alnum:31}',
        'INOREADER_APP_KEY={alnum:33}',
        'md5 of inoreader-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
