import type { Provider } from '../rule.ts';

export default {
  id: 'pivotal-tracker',
  name: 'Pivotal Tracker',
  docs: 'https://www.pivotaltracker.com/help/api',
  revoke: 'https://www.pivotaltracker.com/profile',
  rules: [
    {
      id: 'api-token',
      description: 'Pivotal Tracker API token',
      near: ['pivotal', 'pivotaltracker'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        '<add key="PivotalTrackerApiToken" value="<<{hex:32}>>" />',
        '      - PIVOTAL_TRACKER_API_TOKEN=<<{hex:32}>>',
      ],
      negative: [
        'PIVOTAL_TRACKER_API_TOKEN={hex:31}',
        '{hex:32}  pivotal-tracker-2.1.0.zip',
        'PIVOTAL_TRACKER_API_TOKEN=<your API token>',
      ],
    },
  ],
} satisfies Provider;
