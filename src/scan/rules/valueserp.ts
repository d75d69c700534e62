import type { Provider } from '../rule.ts';

export default {
  id: 'valueserp',
  name: 'VALUE SERP',
  docs: 'https://docs.trajectdata.com/valueserp',
  revoke: 'https://app.valueserp.com',
  rules: [
    {
      id: 'api-key',
      description: 'VALUE SERP API key',
      near: ['valueserp'],
      value: /[A-Z0-9]{32}/,
      check: 'letters-and-digits',
      positive: [
        'valueserp.api_key = "<<{uppernum:32}>>"',
        "define('VALUESERP_API_KEY', '<<{uppernum:32}>>');",
      ],
      negative: [
        'VALUESERP_API_KEY={uppernum:31}',
        'valueserp.min.js?v={hex:32}',
        'valueserpApiKey: "${VALUESERP_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
