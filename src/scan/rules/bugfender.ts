import type { Provider } from '../rule.ts';

export default {
  id: 'bugfender',
  name: 'Bugfender',
  docs: 'https://docs.bugfender.com',
  revoke: 'https://dashboard.bugfender.com, app settings',
  rules: [
    {
      id: 'app-key',
      description: 'Bugfender app key',
      near: ['bugfender'],
      value: /[0-9A-Za-z]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        'bugfender_app_key: <<{alnum:32}>>',
        '<add key="BugfenderAppKey" value="<<{alnum:32}>>" />',
        '# Bugfender app key: <<{alnum:32}>>',
      ],
      negative: [
        '"bugfenderAppKey": "{alnum:31}"',
        'BUGFENDER_APP_KEY={alnum:33}',
        'md5 of bugfender-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
