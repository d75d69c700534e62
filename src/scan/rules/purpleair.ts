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
      positive: ['ENV PURPLEAIR_API_KEY <<{UUID}>>', 'purpleair login --api-key <<{UUID}>>'],
      negative: [
        'PURPLEAIR_API_KEY={hex:31}',
        'purpleair_workspace_id: {uuid}',
        'PURPLEAIR_API_KEY=your_purpleair_api_key_here',
      ],
    },
  ],
} satisfies Provider;
