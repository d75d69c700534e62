import type { Provider } from '../rule.ts';

export default {
  id: 'ovh',
  name: 'OVHcloud',
  docs: 'https://help.ovhcloud.com/csm/en-api-getting-started-ovhcloud-api',
  revoke: 'https://www.ovh.com/auth/api/, "GET /me/api/application"',
  rules: [
    {
      id: 'app-secret',
      description: 'OVHcloud app secret',
      near: ['ovh', 'ovhcloud'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        '# OVHcloud app secret: <<{hex:32}>>',
        'requests.get(url, headers={"X-Ovh-App-Secret": "<<{hex:32}>>"})',
      ],
      negative: ['OVH_APP_SECRET={hex:31}', 'ovh.min.js?v={hex:32}', 'ovhAppSecret: "${OVH_APP_SECRET}"'],
    },
    {
      id: 'consumer-secret',
      description: 'OVHcloud consumer secret',
      near: ['ovh', 'ovhcloud'],
      value: /[A-Za-z0-9]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        '# OVHcloud consumer secret: <<{alnum:32}>>',
        'requests.get(url, headers={"X-Ovh-Consumer-Secret": "<<{alnum:32}>>"})',
      ],
      negative: [
        'OVH_CONSUMER_SECRET={alnum:31}',
        'ovh.min.js?v={hex:32}',
        'ovhConsumerSecret: "${OVH_CONSUMER_SECRET}"',
      ],
    },
  ],
} satisfies Provider;
