import type { Provider } from '../rule.ts';

export default {
  id: 'notion',
  name: 'Notion',
  docs: 'https://developers.notion.com/docs/authorization',
  revoke: 'https://www.notion.so/my-integrations',
  rules: [
    {
      id: 'api-token',
      description: 'Notion integration token',
      keywords: ['ntn_'],
      pattern: /(?<![A-Za-z0-9_])ntn_[0-9]{8,14}[A-Za-z0-9]{30,40}(?![A-Za-z0-9_])/,
      positive: [
        '"notionToken": "<<ntn_{digits:11}{alnum:35}>>",',
        'ENV NOTION_TOKEN <<ntn_{digits:11}{alnum:35}>>',
      ],
      negative: ['NOTION_TOKEN=ntn_{digits:5}{letters:20}', 'NOTION_TOKEN=ntn_your-token-goes-here'],
    },
    {
      id: 'api-token-old',
      description: 'Notion integration token',
      keywords: ['secret_'],
      pattern: /(?<![A-Za-z0-9_])secret_[A-Za-z0-9]{43}(?![A-Za-z0-9_])/,
      check: 'mixed-case-and-digits',
      positive: ["const notionToken = '<<secret_{alnum:40}k7Q>>';", 'notion.token=<<secret_{alnum:40}k7Q>>'],
      negative: [
        'NOTION_TOKEN=secret_{alnum:39}k7Q',
        "const notionToken = 'secret_{alnum:41}k7Q';",
        'NOTION_TOKEN=secret_your-token-goes-here',
      ],
    },
  ],
} satisfies Provider;
