import type { Provider } from '../rule.ts';

export default {
  id: 'codemagic',
  name: 'Codemagic',
  docs: 'https://docs.codemagic.io/rest-api/codemagic-rest-api/',
  revoke: 'https://codemagic.io/teams, "Integrations"',
  rules: [
    {
      id: 'api-token',
      description: 'Codemagic API token',
      near: ['codemagic'],
      value: /[0-9A-Za-z_-]{43}/,
      check: 'letters-and-digits',
      positive: [
        'client = Codemagic(api_token="<<{base64url:43}>>")',
        'export CODEMAGIC_API_TOKEN="<<{base64url:43}>>"',
        "process.env.CODEMAGIC_API_TOKEN || '<<{base64url:43}>>'",
      ],
      negative: [
        '"codemagicApiToken": "{base64url:42}"',
        'CODEMAGIC_API_TOKEN={base64url:44}',
        'CODEMAGIC_API_TOKEN=your_api_token_here',
      ],
    },
  ],
} satisfies Provider;
