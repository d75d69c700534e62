import type { Provider } from '../rule.ts';

export default {
  id: 'workato',
  name: 'Workato',
  docs: 'https://docs.workato.com/workato-api.html',
  revoke: 'Workato: "Workspace admin", "API clients"',
  rules: [
    {
      id: 'api-token',
      description: 'Workato developer API token',
      keywords: ['wrkaus-', 'wrkeu-', 'wrkjp-', 'wrksg-', 'wrkau-', 'wrkatrial-'],
      pattern: /(?<![A-Za-z0-9_])wrk(?:aus|eu|jp|sg|au|atrial)-[A-Za-z0-9_.-]{60,600}(?![A-Za-z0-9_-])/,
      within: 620,
      check: 'mixed-case',
      positive: [
        'WORKATO_API_TOKEN=<<wrkaus-{alnum:60}>>',
        'client = Client(workato_api_token="<<wrkeu-{alnum:60}>>")',
        'os.environ["WORKATO_API_TOKEN"] = "<<wrkjp-{alnum:60}>>"',
        'WORKATO_API_TOKEN=<<wrksg-{alnum:60}>>',
      ],
      negative: ['WORKATO_API_TOKEN=wrkaus-{alnum:59}', 'WORKATO_API_TOKEN=wrkaus-your-token-goes-here'],
    },
  ],
} satisfies Provider;
