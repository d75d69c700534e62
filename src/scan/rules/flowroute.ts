import type { Provider } from '../rule.ts';

export default {
  id: 'flowroute',
  name: 'Flowroute',
  docs: 'https://developer.flowroute.com/api/',
  revoke: 'https://manage.flowroute.com/accounts/preferences/api/',
  rules: [
    {
      id: 'secret-key',
      description: 'Flowroute secret key',
      near: ['flowroute'],
      value: /[0-9A-Za-z]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        'flowroute:\n  secret_key: "<<{alnum:32}>>"',
        'os.environ["FLOWROUTE_SECRET_KEY"] = "<<{alnum:32}>>"',
        'client = Flowroute(secret_key="<<{alnum:32}>>")',
      ],
      negative: [
        '"flowrouteSecretKey": "{alnum:31}"',
        'flowroute_secret_key: {alnum:33}',
        'md5 of flowroute-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
