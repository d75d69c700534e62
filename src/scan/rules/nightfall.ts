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
      positive: [
        '# Nightfall API key: <<NF-{alnum:32}>>',
        'requests.get(url, headers={"X-Nightfall-Api-Key": "<<NF-{alnum:32}>>"})',
      ],
      negative: [
        'NIGHTFALL_API_KEY=NF-{alnum:31}',
        'nightfall.min.js?v={hex:32}',
        'nightfallApiKey: "${NIGHTFALL_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
