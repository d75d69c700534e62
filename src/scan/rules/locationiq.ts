import type { Provider } from '../rule.ts';

export default {
  id: 'locationiq',
  name: 'LocationIQ',
  docs: 'https://docs.locationiq.com',
  revoke: 'https://my.locationiq.com/dashboard#accesstoken',
  rules: [
    {
      id: 'access-token',
      description: 'LocationIQ access token',
      near: ['locationiq'],
      value: /pk\.[0-9a-z-]{32}/,
      positive: [
        '{"locationiq": {"access_token": "<<pk.{hex:32}>>"}}',
        'locationiq_access_token: <<pk.{hex:32}>>',
        '<add key="LocationiqAccessToken" value="<<pk.{hex:32}>>" />',
      ],
      negative: ['LOCATIONIQ_ACCESS_TOKEN=${LOCATIONIQ_ACCESS_TOKEN}', 'LOCATIONIQ_ACCESS_TOKEN=changeme'],
    },
  ],
} satisfies Provider;
