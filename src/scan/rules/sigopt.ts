import type { Provider } from '../rule.ts';

export default {
  id: 'sigopt',
  name: 'SigOpt',
  docs: 'https://docs.sigopt.com',
  revoke: 'https://app.sigopt.com/tokens/info',
  rules: [
    {
      id: 'api-token',
      description: 'SigOpt API token',
      near: ['sigopt'],
      value: /[A-Z0-9]{48}/,
      check: 'letters-and-digits',
      positive: [
        '      - SIGOPT_API_TOKEN=<<{uppernum:48}>>',
        'private const string SigoptApiToken = "<<{uppernum:48}>>";',
      ],
      negative: [
        'SIGOPT_API_TOKEN={uppernum:49}',
        "import { createSigoptClient } from 'sigopt';",
        'SIGOPT_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
