import type { Provider } from '../rule.ts';

export default {
  id: 'app-center',
  name: 'App Center',
  docs: 'https://learn.microsoft.com/en-us/appcenter/api-docs/',
  revoke: 'https://appcenter.ms/settings/apitokens',
  rules: [
    {
      id: 'api-token',
      description: 'App Center API token',
      near: ['appcenter'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: [
        'private static final String APPCENTER_API_TOKEN = "<<{hex:40}>>";',
        '{"appcenter": {"api_token": "<<{hex:40}>>"}}',
        'appcenter_api_token: <<{hex:40}>>',
      ],
      negative: [
        '"appcenterApiToken": "{hex:39}"',
        'APPCENTER_API_TOKEN={hex:41}',
        'appcenter was built from commit {hex:40}',
      ],
    },
  ],
} satisfies Provider;
