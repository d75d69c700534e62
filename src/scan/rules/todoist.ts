import type { Provider } from '../rule.ts';

export default {
  id: 'todoist',
  name: 'Todoist',
  docs: 'https://developer.todoist.com/rest/v2/',
  revoke: 'https://app.todoist.com/app/settings/integrations/developer',
  rules: [
    {
      id: 'api-token',
      description: 'Todoist API token',
      near: ['todoist'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: ["const todoistApiToken = '<<{hex:40}>>';", 'export TODOIST_API_TOKEN="<<{hex:40}>>"'],
      negative: ['TODOIST_API_TOKEN={hex:39}', 'todoist @ {hex:40}', 'TODOIST_API_TOKEN=<your API token>'],
    },
  ],
} satisfies Provider;
