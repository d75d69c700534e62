import type { Provider } from '../rule.ts';

export default {
  id: 'loadmill',
  name: 'Loadmill',
  docs: 'https://docs.loadmill.com',
  revoke: 'https://app.loadmill.com/app/user/settings/security',
  rules: [
    {
      id: 'api-token',
      description: 'Loadmill API token',
      near: ['loadmill'],
      value: /[0-9A-Za-z]{40}/,
      check: 'letters-and-digits',
      positive: [
        '{"loadmill": {"api_token": "<<{alnum:40}>>"}}',
        'loadmill_api_token: <<{alnum:40}>>',
        '<add key="LoadmillApiToken" value="<<{alnum:40}>>" />',
      ],
      negative: [
        'LOADMILL_API_TOKEN={alnum:39}',
        'LOADMILL_API_TOKEN={alnum:41}',
        'loadmill was built from commit {hex:40}',
      ],
    },
  ],
} satisfies Provider;
