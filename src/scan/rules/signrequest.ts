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
      positive: [
        'client = Signrequest(api_token="<<{hex:40}>>")',
        'curl https://api.signrequest.com/v1/me -H "Authorization: Bearer <<{hex:40}>>"',
      ],
      negative: [
        'SIGNREQUEST_API_TOKEN={hex:41}',
        '"signrequest": "git+https://git.example/signrequest.git#{hex:40}"',
        'SIGNREQUEST_API_TOKEN=your_signrequest_api_token_here',
      ],
    },
  ],
} satisfies Provider;
