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
        'client = Graphhopper(api_key="<<{uuid}>>")',
        'export GRAPHHOPPER_API_KEY="<<{uuid}>>"',
        "process.env.GRAPHHOPPER_API_KEY || '<<{uuid}>>'",
      ],
      negative: ['GRAPHHOPPER_API_KEY=your_api_key_here'],
    },
  ],
} satisfies Provider;
