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
        '<jupiteroneApiToken><<{alnum:76}>></jupiteroneApiToken>',
        '[jupiterone]\napi_token = <<{alnum:76}>>',
        "Jupiterone.api_token = '<<{alnum:76}>>'",
      ],
      negative: ['JUPITERONE_API_TOKEN=<your-api-token>', 'JUPITERONE_API_TOKEN=changeme'],
    },
  ],
} satisfies Provider;
