import type { Provider } from '../rule.ts';

export default {
  id: 'cerebras',
  name: 'Cerebras',
  docs: 'https://inference-docs.cerebras.ai/quickstart',
  revoke: 'https://cloud.cerebras.ai, "API keys"',
  rules: [
    {
      id: 'api-key',
      description: 'Cerebras API key',
      keywords: ['csk-'],
      pattern: /(?<![A-Za-z0-9_])csk-[A-Za-z0-9]{48}(?![A-Za-z0-9_])/,
      check: 'irregular',
      positive: [
        'ENV CEREBRAS_API_KEY <<csk-{lowernum:48}>>',
        '  - name: CEREBRAS_API_KEY\n    value: "<<csk-{lowernum:48}>>"',
      ],
      negative: [
        'CEREBRAS_API_KEY=csk-{lowernum:47}',
        "const cerebrasApiKey = 'csk-{lowernum:49}';",
        'CEREBRAS_API_KEY=csk-your-key-goes-here',
      ],
    },
  ],
} satisfies Provider;
