import type { Provider } from '../rule.ts';

export default {
  id: 'docebo',
  name: 'Docebo',
  docs: 'https://help.docebo.com/hc/en-us/articles/360020083440',
  revoke: 'docebo.com, "API and SSO"',
  rules: [
    {
      id: 'client-secret',
      description: 'Docebo client secret',
      near: ['docebo'],
      value: /[0-9A-Za-z]{40,80}/,
      check: 'digits-or-mixed-case',
      positive: [
        'variable "docebo_client_secret" {\n  default = "<<{alnum:40}>>"\n}',
        "define('DOCEBO_CLIENT_SECRET', '<<{alnum:40}>>');",
        'docker run -e DOCEBO_CLIENT_SECRET=<<{alnum:40}>> app',
      ],
      negative: [
        'DOCEBO_CLIENT_SECRET={alnum:39}',
        'DOCEBO_CLIENT_SECRET={alnum:81}',
        'docebo was built from commit {hex:40}',
      ],
    },
  ],
} satisfies Provider;
