import type { Provider } from '../rule.ts';

export default {
  id: 'prisma',
  name: 'Prisma',
  docs: 'https://www.prisma.io/docs/platform/about',
  revoke: 'https://console.prisma.io',
  rules: [
    {
      id: 'connection-api-key',
      description: 'Prisma connection string API key',
      keywords: ['.prisma-data.net/?api_key='],
      pattern:
        /prisma(?:\+postgres)?:\/\/[a-z0-9.-]{3,50}\.prisma-data\.net\/\?api_key=(?<secret>[A-Za-z0-9_.-]{40,600})/,
      before: 60,
      within: 700,
      positive: [
        'DATABASE_URL="prisma://accelerate.prisma-data.net/?api_key=<<eyJ{alnum:33}.{alnum:150}.{base64url:43}>>"',
        'url: prisma+postgres://accelerate.prisma-data.net/?api_key=<<{alnum:80}>>',
      ],
      negative: [
        'prisma://accelerate.prisma-data.net/?api_key=__API_KEY__',
        'prisma://accelerate.prisma-data.net/?api_key={alnum:20}',
      ],
    },
  ],
} satisfies Provider;
