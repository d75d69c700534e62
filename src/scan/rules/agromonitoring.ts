import type { Provider } from '../rule.ts';

export default {
  id: 'agromonitoring',
  name: 'AgroMonitoring',
  docs: 'https://agromonitoring.com/api',
  revoke: 'https://agromonitoring.com/dashboard',
  rules: [
    {
      id: 'api-key',
      description: 'AgroMonitoring API key',
      near: ['agromonitoring'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        "'agromonitoring' => ['api_key' => '<<{hex:32}>>'],",
        'agromonitoring.api.key=<<{hex:32}>>',
        'tool --agromonitoring-api-key <<{hex:32}>>',
      ],
      negative: [
        '"agromonitoringApiKey": "{hex:31}"',
        'AGROMONITORING_API_KEY={hex:33}',
        'md5 of agromonitoring-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
