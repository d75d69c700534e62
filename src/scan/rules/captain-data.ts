import type { Provider } from '../rule.ts';

export default {
  id: 'captain-data',
  name: 'Captain Data',
  docs: 'https://docs.captaindata.co',
  revoke: 'https://app.captaindata.co, "Settings", "API"',
  rules: [
    {
      id: 'api-key',
      description: 'Captain Data API key',
      near: ['captaindata'],
      value: /[0-9a-f]{64}/,
      check: 'letters-and-digits',
      positive: [
        'os.environ["CAPTAIN_DATA_API_KEY"] = "<<{hex:64}>>"',
        'client = CaptainData(api_key="<<{hex:64}>>")',
        'export CAPTAIN_DATA_API_KEY="<<{hex:64}>>"',
      ],
      negative: [
        'CAPTAIN_DATA_API_KEY={hex:63}',
        'CAPTAIN_DATA_API_KEY={hex:65}',
        'captain-data-2.4.1.tgz sha256:{hex:64}',
      ],
    },
  ],
} satisfies Provider;
