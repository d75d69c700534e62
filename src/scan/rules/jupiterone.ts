import type { Provider } from '../rule.ts';

export default {
  id: 'jupiterone',
  name: 'JupiterOne',
  docs: 'https://docs.jupiterone.io',
  revoke: 'https://apps.us.jupiterone.io, "Account management"',
  rules: [
    {
      id: 'api-token',
      description: 'JupiterOne API token',
      near: ['jupiterone', 'j1api'],
      value: /[0-9A-Za-z]{76}/,
      check: 'letters-and-digits',
      positive: [
        'jupiterone:\n  api_token: "<<{alnum:76}>>"',
        'os.environ["JUPITERONE_API_TOKEN"] = "<<{alnum:76}>>"',
        'client = Jupiterone(api_token="<<{alnum:76}>>")',
      ],
      negative: ['JUPITERONE_API_TOKEN=your_api_token_here', 'JUPITERONE_API_TOKEN=changeme'],
    },
  ],
} satisfies Provider;
