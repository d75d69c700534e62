import type { Provider } from '../rule.ts';

export default {
  id: 'instamojo',
  name: 'Instamojo',
  docs: 'https://docs.instamojo.com',
  revoke: 'https://www.instamojo.com/integrations/',
  rules: [
    {
      id: 'client-secret',
      description: 'Instamojo client secret',
      near: ['instamojo'],
      value: /[0-9A-Za-z]{128}/,
      check: 'digits-or-mixed-case',
      positive: [
        "const instamojoClientSecret = '<<{alnum:128}>>';",
        'https://api.instamojo.com/?client_secret=<<{alnum:128}>>',
        '- name: INSTAMOJO_CLIENT_SECRET\n  value: "<<{alnum:128}>>"',
      ],
      negative: [
        'INSTAMOJO_CLIENT_SECRET={alnum:127}',
        'INSTAMOJO_CLIENT_SECRET={alnum:129}',
        'instamojo-2.4.1.tgz sha512 {hex:128}',
      ],
    },
  ],
} satisfies Provider;
