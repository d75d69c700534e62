import type { Provider } from '../rule.ts';

export default {
  id: 'mem0',
  name: 'Mem0',
  docs: 'https://docs.mem0.ai/platform/quickstart',
  revoke: 'https://app.mem0.ai/dashboard/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'Mem0 API key',
      keywords: ['m0-'],
      pattern: /(?<![A-Za-z0-9_])m0-[A-Za-z0-9]{40}(?![A-Za-z0-9_])/,
      check: 'irregular',
      positive: ['MEM0_API_KEY=<<m0-{alnum:40}>>', 'client = Client(mem0_api_key="<<m0-{alnum:40}>>")'],
      negative: [
        'MEM0_API_KEY=m0-{alnum:39}',
        "const mem0ApiKey = 'm0-{alnum:41}';",
        'MEM0_API_KEY=m0-your-key-goes-here',
      ],
    },
  ],
} satisfies Provider;
