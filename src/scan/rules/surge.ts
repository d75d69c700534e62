import type { Provider } from '../rule.ts';

export default {
  id: 'surge',
  name: 'Surge',
  docs: 'https://surge.sh/help/integrating-with-circleci',
  revoke: 'surge token --revoke, or https://surge.sh',
  rules: [
    {
      id: 'api-token',
      description: 'Surge API token',
      near: ['surgetoken', 'surgelogin', 'surgesh', 'surgeapi'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        'https://api.surge.sh/v1/check?api_token=<<{hex:32}>>&format=json',
        'surge.api.token=<<{hex:32}>>',
      ],
      negative: ['SURGE_API_TOKEN={hex:31}', '{hex:32}  surge-2.1.0.zip', 'SURGE_API_TOKEN=<your API token>'],
    },
  ],
} satisfies Provider;
