import type { Provider } from '../rule.ts';

export default {
  id: 'ftmscan',
  name: 'FTMScan',
  docs: 'https://docs.ftmscan.com',
  revoke: 'https://ftmscan.com/myapikey',
  rules: [
    {
      id: 'api-key',
      description: 'FTMScan API key',
      near: ['ftmscan'],
      value: /[0-9A-Z]{34}/,
      check: 'letters-and-digits',
      positive: [
        'curl https://api.ftmscan.com/ -H "Authorization: Bearer <<{uppernum:34}>>"',
        'ftmscanApiKey := "<<{uppernum:34}>>"',
        '"ftmscanApiKey": "<<{uppernum:34}>>"',
      ],
      negative: [
        'FTMSCAN_API_KEY={uppernum:33}',
        'ftmscan_api_key: {uppernum:35}',
        'FTMSCAN_API_KEY=${FTMSCAN_API_KEY}',
      ],
    },
  ],
} satisfies Provider;
