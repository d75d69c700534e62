import type { Provider } from '../rule.ts';

export default {
  id: 'basescan',
  name: 'BaseScan',
  docs: 'https://docs.basescan.org',
  revoke: 'https://basescan.org/myapikey',
  rules: [
    {
      id: 'api-key',
      description: 'BaseScan API key',
      near: ['basescan'],
      value: /[0-9A-Z]{34}/,
      check: 'letters-and-digits',
      positive: [
        'basescan:\n  api_key: "<<{uppernum:34}>>"',
        'os.environ["BASESCAN_API_KEY"] = "<<{uppernum:34}>>"',
        'client = Basescan(api_key="<<{uppernum:34}>>")',
      ],
      negative: [
        '"basescanApiKey": "{uppernum:33}"',
        'BASESCAN_API_KEY={uppernum:35}',
        'BASESCAN_API_KEY=your_api_key_here',
      ],
    },
  ],
} satisfies Provider;
