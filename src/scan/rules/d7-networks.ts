import type { Provider } from '../rule.ts';

export default {
  id: 'd7-networks',
  name: 'D7 Networks',
  docs: 'https://d7networks.com/docs/',
  revoke: 'https://app.d7networks.com/api-tokens',
  rules: [
    {
      id: 'api-token',
      description: 'D7 Networks API token',
      near: ['d7network', 'd7networks', 'd7api', 'd7sms'],
      value: /[0-9A-Za-z+/=._-]{23}=/,
      positive: [
        '<add key="D7networksApiToken" value="<<{alnum:23}=>>" />',
        '# D7 Networks API token: <<{alnum:23}=>>',
        "const d7networksApiToken = '<<{alnum:23}=>>';",
      ],
      negative: ['D7NETWORKS_API_TOKEN=${D7NETWORKS_API_TOKEN}', 'D7NETWORKS_API_TOKEN=changeme'],
    },
  ],
} satisfies Provider;
