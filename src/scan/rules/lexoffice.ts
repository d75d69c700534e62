import type { Provider } from '../rule.ts';

export default {
  id: 'lexoffice',
  name: 'lexoffice',
  docs: 'https://developers.lexoffice.io/docs/',
  revoke: 'https://app.lexoffice.de/addons/public-api',
  rules: [
    {
      id: 'api-key',
      description: 'lexoffice API key',
      near: ['lexoffice', 'lexware'],
      value: /[0-9A-Za-z_-]{36,50}/,
      check: 'digits-or-mixed-case',
      positive: [
        'LEXOFFICE_API_KEY=<<{alnum:36}>>',
        'curl https://api.lexoffice.io/ -H "Authorization: Bearer <<{alnum:36}>>"',
        'lexofficeApiKey := "<<{alnum:36}>>"',
      ],
      negative: ['LEXOFFICE_API_KEY=your_api_key_here', 'LEXOFFICE_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
