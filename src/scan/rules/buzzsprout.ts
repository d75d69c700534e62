import type { Provider } from '../rule.ts';

export default {
  id: 'buzzsprout',
  name: 'Buzzsprout',
  docs: 'https://github.com/Buzzsprout/buzzsprout-api',
  revoke: 'https://www.buzzsprout.com/my/profile/api',
  rules: [
    {
      id: 'api-token',
      description: 'Buzzsprout API token',
      near: ['buzzsprout'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        '"buzzsproutApiToken": "<<{hex:32}>>"',
        'private static final String BUZZSPROUT_API_TOKEN = "<<{hex:32}>>";',
        '{"buzzsprout": {"api_token": "<<{hex:32}>>"}}',
      ],
      negative: [
        'BUZZSPROUT_API_TOKEN={hex:31}',
        'BUZZSPROUT_API_TOKEN={hex:33}',
        'md5 of buzzsprout-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
