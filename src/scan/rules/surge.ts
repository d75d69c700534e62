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
      near: ['surge'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: ['surge_api_token: "<<{hex:32}>>"', 'client = Surge(api_token="<<{hex:32}>>")'],
      negative: [
        'SURGE_API_TOKEN={hex:33}',
        'MD5 (surge-2.1.0.tar.gz) = {hex:32}',
        'SURGE_API_TOKEN=your_surge_api_token_here',
      ],
    },
  ],
} satisfies Provider;
