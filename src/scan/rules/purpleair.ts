import type { Provider } from '../rule.ts';

export default {
  id: 'purpleair',
  name: 'PurpleAir',
  docs: 'https://api.purpleair.com',
  revoke: 'https://develop.purpleair.com/keys',
  rules: [
    {
      id: 'api-key',
      description: 'PurpleAir API key',
      near: ['purpleair'],
      value: /[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}/,
      positive: [
        '# PurpleAir API key: <<{UUID}>>',
        'requests.get(url, headers={"X-Purpleair-Api-Key": "<<{UUID}>>"})',
      ],
      negative: [
        'PURPLEAIR_API_KEY={hex:31}',
        'purpleair_workspace_id: {uuid}',
        'PURPLEAIR_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
