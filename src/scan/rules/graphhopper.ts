import type { Provider } from '../rule.ts';

export default {
  id: 'graphhopper',
  name: 'GraphHopper',
  docs: 'https://docs.graphhopper.com',
  revoke: 'https://graphhopper.com/dashboard/#/apikeys',
  rules: [
    {
      id: 'api-key',
      description: 'GraphHopper API key',
      near: ['graphhopper'],
      value: /[0-9A-Za-z]{8}-(?:[0-9A-Za-z]{4}-){3}[0-9A-Za-z]{12}/,
      positive: [
        "Graphhopper.api_key = '<<{uuid}>>'",
        'GRAPHHOPPER_API_KEY=<<{uuid}>>',
        'curl https://api.graphhopper.com/ -H "Authorization: Bearer <<{uuid}>>"',
      ],
      negative: ['GRAPHHOPPER_API_KEY=<your-api-key>'],
    },
  ],
} satisfies Provider;
