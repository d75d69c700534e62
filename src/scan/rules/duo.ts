import type { Provider } from '../rule.ts';

export default {
  id: 'duo',
  name: 'Duo Security',
  docs: 'https://duo.com/docs/adminapi',
  revoke: 'https://admin.duosecurity.com/applications',
  rules: [
    {
      id: 'secret-key',
      description: 'Duo Security secret key',
      near: ['duosecurity', 'duosecret', 'duoskey', 'duoapi', 'duointegration', 'duoauth', 'duoadmin'],
      value: /[0-9A-Za-z]{40}/,
      check: 'digits-or-mixed-case',
      positive: [
        '"duoSecuritySecretKey": "<<{alnum:40}>>"',
        'private static final String DUO_SECURITY_SECRET_KEY = "<<{alnum:40}>>";',
        '{"duo_security": {"secret_key": "<<{alnum:40}>>"}}',
      ],
      negative: [
        'DUO_SECURITY_SECRET_KEY={alnum:39}',
        'DUO_SECURITY_SECRET_KEY={alnum:41}',
        'duo-security was built from commit {hex:40}',
      ],
    },
  ],
} satisfies Provider;
