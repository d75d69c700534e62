import type { Provider } from '../rule.ts';

export default {
  id: 'bscscan',
  name: 'BscScan',
  docs: 'https://docs.bscscan.com/getting-started/viewing-api-usage-statistics',
  revoke: 'https://bscscan.com/myapikey',
  rules: [
    {
      id: 'api-key',
      description: 'BscScan API key',
      near: ['bscscan'],
      value: /[0-9A-Z]{34}/,
      check: 'letters-and-digits',
      positive: [
        '- name: BSCSCAN_API_KEY\n  value: "<<{uppernum:34}>>"',
        'bscscan:\n  api_key: "<<{uppernum:34}>>"',
        'os.environ["BSCSCAN_API_KEY"] = "<<{uppernum:34}>>"',
      ],
      negative: [
        'BSCSCAN_API_KEY={uppernum:33}',
        'BSCSCAN_API_KEY={uppernum:35}',
        'BSCSCAN_API_KEY=${BSCSCAN_API_KEY}',
      ],
    },
  ],
} satisfies Provider;
