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
      check: 'irregular',
      positive: [
        '--workato-api-token <<wrkaus-{alnum:60}>>',
        '{"token":"<<wrkeu-{alnum:60}>>"}',
        'export WORKATO_API_TOKEN="<<wrkjp-{alnum:60}>>"',
        '--workato-api-token <<wrksg-{alnum:60}>>',
      ],
      negative: ['WORKATO_API_TOKEN=wrkaus-{alnum:59}', 'WORKATO_API_TOKEN=wrkaus-your-token-goes-here'],
    },
  ],
} satisfies Provider;
