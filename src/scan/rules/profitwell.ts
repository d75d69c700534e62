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
      positive: ['"profitwellApiKey": "<<{hex:32}>>"', "const profitwellApiKey = '<<{hex:32}>>';"],
      negative: [
        'PROFITWELL_API_KEY={hex:31}',
        '{hex:32}  profitwell-2.1.0.zip',
        'PROFITWELL_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
