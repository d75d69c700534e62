import type { Provider } from '../rule.ts';

export default {
  id: 'profitwell',
  name: 'ProfitWell',
  docs: 'https://profitwellapiv2.docs.apiary.io',
  revoke: 'https://www2.profitwell.com/app/account/integrations',
  rules: [
    {
      id: 'api-key',
      description: 'ProfitWell API key',
      near: ['profitwell'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: ['profitwell:\n  api_key: <<{hex:32}>>', 'profitwell_api_key: "<<{hex:32}>>"'],
      negative: [
        'PROFITWELL_API_KEY={hex:31}',
        'profitwell.min.js?v={hex:32}',
        'profitwellApiKey: "${PROFITWELL_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
