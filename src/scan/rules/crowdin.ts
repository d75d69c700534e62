import type { Provider } from '../rule.ts';

export default {
  id: 'crowdin',
  name: 'Crowdin',
  docs: 'https://support.crowdin.com/account-settings/#api',
  revoke: 'https://crowdin.com/settings#api-key',
  rules: [
    {
      id: 'personal-access-token',
      description: 'Crowdin personal access token',
      near: ['crowdin'],
      value: /[0-9A-Za-z]{80}/,
      check: 'letters-and-digits',
      positive: [
        'crowdinPersonalToken := "<<{alnum:80}>>"',
        '"crowdinPersonalToken": "<<{alnum:80}>>"',
        'private static final String CROWDIN_PERSONAL_TOKEN = "<<{alnum:80}>>";',
      ],
      negative: ['CROWDIN_PERSONAL_TOKEN=your_personal_token_here', 'CROWDIN_PERSONAL_TOKEN=changeme'],
    },
  ],
} satisfies Provider;
