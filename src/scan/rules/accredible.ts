import type { Provider } from '../rule.ts';

export default {
  id: 'accredible',
  name: 'Accredible',
  docs: 'https://accrediblecredentialapi.docs.apiary.io',
  revoke: 'https://dashboard.accredible.com, "Management", "Settings"',
  rules: [
    {
      id: 'api-key',
      description: 'Accredible API key',
      near: ['accredible'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        'private static final String ACCREDIBLE_API_KEY = "<<{hex:32}>>";',
        '{"accredible": {"api_key": "<<{hex:32}>>"}}',
        'accredible_api_key: <<{hex:32}>>',
      ],
      negative: [
        '"accredibleApiKey": "{hex:31}"',
        'ACCREDIBLE_API_KEY={hex:33}',
        'md5 of accredible-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
