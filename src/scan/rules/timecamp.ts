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
      positive: [
        '# TimeCamp API token: <<{lowernum:26}>>',
        'requests.get(url, headers={"X-Timecamp-Api-Token": "<<{lowernum:26}>>"})',
      ],
      negative: [
        'TIMECAMP_API_TOKEN={lowernum:25}',
        'timecampClient.getStatusOfRequest(requestOptions)',
        'const timecampApiToken = process.env.TIMECAMP_API_TOKEN;',
      ],
    },
  ],
} satisfies Provider;
