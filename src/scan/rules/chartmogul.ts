import type { Provider } from '../rule.ts';

export default {
  id: 'chartmogul',
  name: 'ChartMogul',
  docs: 'https://dev.chartmogul.com/docs/authentication',
  revoke: 'https://app.chartmogul.com, "Profile", "API keys"',
  rules: [
    {
      id: 'api-key',
      description: 'ChartMogul API key',
      near: ['chartmogul'],
      value: /[0-9a-z]{32}/,
      check: 'letters-and-digits',
      positive: [
        'client = Chartmogul(api_key="<<{lowernum:32}>>")',
        'export CHARTMOGUL_API_KEY="<<{lowernum:32}>>"',
        "process.env.CHARTMOGUL_API_KEY || '<<{lowernum:32}>>'",
      ],
      negative: [
        '"chartmogulApiKey": "{lowernum:31}"',
        'CHARTMOGUL_API_KEY={lowernum:33}',
        'md5 of chartmogul-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
