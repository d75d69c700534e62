import type { Provider } from '../rule.ts';

export default {
  id: 'medium',
  name: 'Medium',
  docs: 'https://github.com/Medium/medium-api-docs',
  revoke: 'https://medium.com/me/settings/security',
  rules: [
    {
      id: 'api-token',
      description: 'Medium API token',
      near: ['mediumtoken', 'mediumapi', 'mediumintegration', 'mediumaccess'],
      value: /[0-9a-f]{64,65}/,
      check: 'letters-and-digits',
      positive: [
        'private const string MediumApiToken = "<<{hex:64}>>";',
        'ENV MEDIUM_API_TOKEN <<{hex:64}>>',
      ],
      negative: [
        'MEDIUM_API_TOKEN={hex:63}',
        'medium-2.1.0.tgz sha256:{hex:64}',
        'MEDIUM_API_TOKEN=<your API token>',
      ],
    },
  ],
} satisfies Provider;
