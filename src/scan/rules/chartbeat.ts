import type { Provider } from '../rule.ts';

export default {
  id: 'chartbeat',
  name: 'Chartbeat',
  docs: 'https://chartbeat.com/docs/api/',
  revoke: 'chartbeat.com, "Settings", "API keys"',
  rules: [
    {
      id: 'api-key',
      description: 'Chartbeat API key',
      near: ['chartbeat'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        'chartbeat:\n  api_key: "<<{hex:32}>>"',
        'os.environ["CHARTBEAT_API_KEY"] = "<<{hex:32}>>"',
        'client = Chartbeat(api_key="<<{hex:32}>>")',
      ],
      negative: [
        '"chartbeatApiKey": "{hex:31}"',
        'chartbeat_api_key: {hex:33}',
        'md5 of chartbeat-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
