import type { Provider } from '../rule.ts';

export default {
  id: 'hubstaff',
  name: 'Hubstaff',
  docs: 'https://developer.hubstaff.com',
  revoke: 'https://developer.hubstaff.com/personal_access_tokens',
  rules: [
    {
      id: 'access-token',
      description: 'Hubstaff access token',
      near: ['hubstaff'],
      value: /[0-9A-Za-z_.-]{40,300}/,
      check: 'letters-and-digits',
      positive: [
        'private static final String HUBSTAFF_ACCESS_TOKEN = "<<eyJ{alnum:90}>>";',
        '{"hubstaff": {"access_token": "<<eyJ{alnum:90}>>"}}',
        'hubstaff_access_token: <<eyJ{alnum:90}>>',
      ],
      negative: ['HUBSTAFF_ACCESS_TOKEN=your_access_token_here', 'HUBSTAFF_ACCESS_TOKEN=changeme'],
    },
  ],
} satisfies Provider;
