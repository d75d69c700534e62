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
        'requests.get(url, headers={"X-TrackerNetwork-Api-Key": "<<{uuid}>>"})',
        'trackerNetwork.api_key = "<<{uuid}>>"',
      ],
      negative: [
        'TRACKER_NETWORK_API_KEY={hex:31}',
        'tracker_network_workspace_id: {uuid}',
        'trackerNetworkApiKey: "${TRACKER_NETWORK_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
