import type { Provider } from '../rule.ts';

export default {
  id: 'jdoodle',
  name: 'JDoodle',
  docs: 'https://docs.jdoodle.com',
  revoke: 'https://www.jdoodle.com/subscribe-api',
  rules: [
    {
      id: 'client-secret',
      description: 'JDoodle client secret',
      near: ['jdoodle'],
      value: /[0-9a-f]{64}/,
      check: 'letters-and-digits',
      positive: [
        'jdoodleClientSecret := "<<{hex:64}>>"',
        '"jdoodleClientSecret": "<<{hex:64}>>"',
        'private static final String JDOODLE_CLIENT_SECRET = "<<{hex:64}>>";',
      ],
      negative: [
        '"jdoodleClientSecret": "{hex:63}"',
        'JDOODLE_CLIENT_SECRET={hex:65}',
        'jdoodle-2.4.1.tgz sha256:{hex:64}',
      ],
    },
  ],
} satisfies Provider;
