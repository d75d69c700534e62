import type { Provider } from '../rule.ts';

export default {
  id: 'akismet',
  name: 'Akismet',
  docs: 'https://akismet.com/developers/',
  revoke: 'https://akismet.com/account/',
  rules: [
    {
      id: 'api-key',
      description: 'Akismet API key',
      near: ['akismet'],
      value: /[0-9a-z]{12}/,
      check: 'letters-and-digits',
      positive: [
        'os.environ["AKISMET_API_KEY"] = "<<{lowernum:11}{digits:1}>>"',
        'client = Akismet(api_key="<<{lowernum:11}{digits:1}>>")',
        'export AKISMET_API_KEY="<<{lowernum:11}{digits:1}>>"',
      ],
      negative: ['AKISMET_API_KEY=${AKISMET_API_KEY}', 'AKISMET_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
