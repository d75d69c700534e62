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
        '- name: LEADFEEDER_API_TOKEN\n  value: "<<{base64url:43}>>"',
        'leadfeeder:\n  api_token: "<<{base64url:43}>>"',
        'os.environ["LEADFEEDER_API_TOKEN"] = "<<{base64url:43}>>"',
      ],
      negative: [
        'LEADFEEDER_API_TOKEN={base64url:42}',
        'leadfeeder_api_token: {base64url:44}',
        'LEADFEEDER_API_TOKEN=<your-api-token>',
      ],
    },
  ],
} satisfies Provider;
