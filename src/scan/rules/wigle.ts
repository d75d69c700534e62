import type { Provider } from '../rule.ts';

export default {
  id: 'wigle',
  name: 'WiGLE',
  docs: 'https://api.wigle.net',
  revoke: 'https://wigle.net/account',
  rules: [
    {
      id: 'api-token',
      description: 'WiGLE API token',
      near: ['wigle'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: ['private const string WigleApiToken = "<<{hex:32}>>";', 'ENV WIGLE_API_TOKEN <<{hex:32}>>'],
      negative: ['WIGLE_API_TOKEN={hex:31}', '{hex:32}  wigle-2.1.0.zip', 'WIGLE_API_TOKEN=<your API token>'],
    },
  ],
} satisfies Provider;
