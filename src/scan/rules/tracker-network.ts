import type { Provider } from '../rule.ts';

export default {
  id: 'tracker-network',
  name: 'Tracker Network',
  docs: 'https://tracker.gg/developers/docs/authentication',
  revoke: 'https://tracker.gg/developers/apps',
  rules: [
    {
      id: 'api-key',
      description: 'Tracker Network API key',
      near: ['trackergg', 'trnapi', 'trackernetwork'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: [
        'tracker-network login --api-key <<{uuid}>>',
        'variable "tracker_network_api_key" {\n  default = "<<{uuid}>>"\n}',
      ],
      negative: [
        'TRACKER_NETWORK_API_KEY={hex:31}',
        'tracker_network_workspace_id: {uuid}',
        'TRACKER_NETWORK_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
