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
      check: 'letters-and-digits',
      positive: [
        '[instamojo]\nclient_secret = <<{alnum:128}>>',
        "Instamojo.client_secret = '<<{alnum:128}>>'",
        'INSTAMOJO_CLIENT_SECRET=<<{alnum:128}>>',
      ],
      negative: [
        '"instamojoClientSecret": "{alnum:127}"',
        'instamojo_client_secret: {alnum:129}',
        'instamojo-2.4.1.tgz sha512 {hex:128}',
      ],
    },
  ],
} satisfies Provider;
