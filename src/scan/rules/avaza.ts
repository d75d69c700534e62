import type { Provider } from '../rule.ts';

export default {
  id: 'avaza',
  name: 'Avaza',
  docs: 'https://www.avaza.com/avaza-api-documentation/',
  revoke: 'https://any.avaza.com, "Settings", "Developer settings"',
  rules: [
    {
      id: 'personal-access-token',
      description: 'Avaza personal access token',
      near: ['avaza'],
      value: /[0-9]{1,9}-[0-9a-f]{40}/,
      positive: [
        '"avazaAccessToken": "<<{digits:6}-{hex:40}>>"',
        'private static final String AVAZA_ACCESS_TOKEN = "<<{digits:6}-{hex:40}>>";',
        '{"avaza": {"access_token": "<<{digits:6}-{hex:40}>>"}}',
      ],
      negative: ['AVAZA_ACCESS_TOKEN=<your-access-token>', 'AVAZA_ACCESS_TOKEN=changeme'],
    },
  ],
} satisfies Provider;
