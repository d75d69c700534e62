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
      near: ['surgetoken', 'surgelogin'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: ['surge.api.token=<<{hex:32}>>', 'os.Setenv("SURGE_API_TOKEN", "<<{hex:32}>>")'],
      negative: ['SURGE_API_TOKEN={hex:31}', '{hex:32}  surge-2.1.0.zip', 'SURGE_API_TOKEN=<your API token>'],
    },
  ],
} satisfies Provider;
