import type { Provider } from '../rule.ts';

export default {
  id: 'adzuna',
  name: 'Adzuna',
  docs: 'https://developer.adzuna.com/docs/search',
  revoke: 'https://developer.adzuna.com/admin/access_details',
  rules: [
    {
      id: 'api-key',
      description: 'Adzuna API key',
      near: ['adzuna'],
      value: /[0-9a-z]{32}/,
      check: 'letters-and-digits',
      positive: [
        '<adzunaAppKey><<{lowernum:32}>></adzunaAppKey>',
        '[adzuna]\napp_key = <<{lowernum:32}>>',
        "Adzuna.app_key = '<<{lowernum:32}>>'",
      ],
      negative: [
        'ADZUNA_APP_KEY={lowernum:31}',
        'ADZUNA_APP_KEY={lowernum:33}',
        'md5 of adzuna-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
