import type { Provider } from '../rule.ts';

export default {
  id: 'harvest',
  name: 'Harvest',
  docs: 'https://help.getharvest.com/api-v2/authentication-api/authentication/authentication/',
  revoke: 'https://id.getharvest.com/developers',
  rules: [
    {
      id: 'access-token',
      description: 'Harvest access token',
      near: ['harvest', 'getharvest'],
      value: /(?:[0-9]{5,9}\.pt\.[0-9A-Za-z_-]{80,90}|[0-9A-Za-z._]{97})/,
      positive: [
        'private static final String HARVEST_ACCESS_TOKEN = "<<{digits:7}.pt.{alnum:86}>>";',
        '{"harvest": {"access_token": "<<{digits:7}.pt.{alnum:86}>>"}}',
        'harvest_access_token: <<{digits:7}.pt.{alnum:86}>>',
      ],
      negative: ['HARVEST_ACCESS_TOKEN=your_access_token_here', 'HARVEST_ACCESS_TOKEN=changeme'],
    },
  ],
} satisfies Provider;
