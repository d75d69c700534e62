import type { Provider } from '../rule.ts';

export default {
  id: 'checkr',
  name: 'Checkr',
  docs: 'https://docs.checkr.com/#section/Getting-Started/Authentication',
  revoke: 'https://dashboard.checkr.com/account/developer',
  rules: [
    {
      id: 'secret-key',
      description: 'Checkr secret key',
      near: ['checkr'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: [
        '"checkrSecretKey": "<<{hex:40}>>"',
        'private static final String CHECKR_SECRET_KEY = "<<{hex:40}>>";',
        '{"checkr": {"secret_key": "<<{hex:40}>>"}}',
      ],
      negative: [
        'CHECKR_SECRET_KEY={hex:39}',
        'checkr_secret_key: {hex:41}',
        'checkr was built from commit {hex:40}',
      ],
    },
  ],
} satisfies Provider;
