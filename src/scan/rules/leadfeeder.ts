import type { Provider } from '../rule.ts';

export default {
  id: 'leadfeeder',
  name: 'Leadfeeder',
  docs: 'https://docs.leadfeeder.com/api/',
  revoke: 'https://app.leadfeeder.com, "Settings", "Personal"',
  rules: [
    {
      id: 'api-token',
      description: 'Leadfeeder API token',
      near: ['leadfeeder'],
      value: /[0-9A-Za-z_-]{43}/,
      check: 'letters-and-digits',
      positive: [
        'LEADFEEDER_API_TOKEN=<<{base64url:43}>>',
        'curl https://api.leadfeeder.com/ -H "Authorization: Bearer <<{base64url:43}>>"',
        'leadfeederApiToken := "<<{base64url:43}>>"',
      ],
      negative: [
        '"leadfeederApiToken": "{base64url:42}"',
        'LEADFEEDER_API_TOKEN={base64url:44}',
        'LEADFEEDER_API_TOKEN=your_api_token_here',
      ],
    },
  ],
} satisfies Provider;
