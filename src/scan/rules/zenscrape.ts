import type { Provider } from '../rule.ts';

export default {
  id: 'zenscrape',
  name: 'Zenscrape',
  docs: 'https://app.zenscrape.com/documentation',
  revoke: 'https://app.zenscrape.com',
  rules: [
    {
      id: 'api-key',
      description: 'Zenscrape API key',
      near: ['zenscrape'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: [
        "define('ZENSCRAPE_API_KEY', '<<{uuid}>>');",
        '{ name: "ZENSCRAPE_API_KEY", value: "<<{uuid}>>" }',
      ],
      negative: [
        'ZENSCRAPE_API_KEY={hex:31}',
        'zenscrape_workspace_id: {uuid}',
        'zenscrape_api_key: "{{ zenscrape_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
