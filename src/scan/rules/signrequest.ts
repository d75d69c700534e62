import type { Provider } from '../rule.ts';

export default {
  id: 'signrequest',
  name: 'SignRequest',
  docs: 'https://signrequest.com/api/v1/docs/',
  revoke: '"Team", "Settings", "API" at signrequest.com',
  rules: [
    {
      id: 'api-token',
      description: 'SignRequest API token',
      near: ['signrequest'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: ['signrequest.api.token=<<{hex:40}>>', "'signrequest' => ['api_token' => '<<{hex:40}>>'],"],
      negative: [
        'SIGNREQUEST_API_TOKEN={hex:39}',
        'signrequest @ {hex:40}',
        'SIGNREQUEST_API_TOKEN=<your API token>',
      ],
    },
  ],
} satisfies Provider;
