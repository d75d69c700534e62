import type { Provider } from '../rule.ts';

export default {
  id: 'nightfall',
  name: 'Nightfall',
  docs: 'https://help.nightfall.ai/developer-api',
  revoke: 'https://app.nightfall.ai, "Manage API keys"',
  rules: [
    {
      id: 'api-key',
      description: 'Nightfall API key',
      near: ['nightfall'],
      value: /NF-[A-Za-z0-9]{32}/,
      check: 'digits-or-mixed-case',
      positive: ['ENV NIGHTFALL_API_KEY <<NF-{alnum:32}>>', 'nightfall login --api-key <<NF-{alnum:32}>>'],
      negative: [
        'NIGHTFALL_API_KEY=NF-{alnum:31}',
        '{hex:32}  nightfall-2.1.0.zip',
        'NIGHTFALL_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
