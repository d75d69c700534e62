import type { Provider } from '../rule.ts';

export default {
  id: 'formstack',
  name: 'Formstack',
  docs: 'https://developers.formstack.com',
  revoke: 'https://www.formstack.com/admin/apiKey/main',
  rules: [
    {
      id: 'access-token',
      description: 'Formstack access token',
      near: ['formstack'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        '[formstack]\naccess_token = <<{hex:32}>>',
        "Formstack.access_token = '<<{hex:32}>>'",
        'FORMSTACK_ACCESS_TOKEN=<<{hex:32}>>',
      ],
      negative: [
        '"formstackAccessToken": "{hex:31}"',
        'formstack_access_token: {hex:33}',
        'md5 of formstack-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
