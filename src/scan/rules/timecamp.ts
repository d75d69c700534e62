import type { Provider } from '../rule.ts';

export default {
  id: 'timecamp',
  name: 'TimeCamp',
  docs: 'https://developer.timecamp.com',
  revoke: 'https://app.timecamp.com/app#/settings/users/me',
  rules: [
    {
      id: 'api-token',
      description: 'TimeCamp API token',
      near: ['timecamp'],
      value: /[a-z0-9]{26}/,
      check: 'letters-and-digits',
      positive: ['ENV TIMECAMP_API_TOKEN <<{lowernum:26}>>', 'timecamp login --api-token <<{lowernum:26}>>'],
      negative: [
        'TIMECAMP_API_TOKEN={lowernum:27}',
        "import { createTimecampClient } from 'timecamp';",
        'TIMECAMP_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
