import type { Provider } from '../rule.ts';

export default {
  id: 'shipday',
  name: 'Shipday',
  docs: 'https://docs.shipday.com/reference',
  revoke: 'https://dispatch.shipday.com, "Integration"',
  rules: [
    {
      id: 'api-key',
      description: 'Shipday API key',
      near: ['shipday'],
      value: /[A-Za-z0-9]{10}\.[A-Za-z0-9]{20}/,
      check: 'digits-or-mixed-case',
      positive: [
        'requests.get(url, headers={"X-Shipday-Api-Key": "<<{alnum:10}.{alnum:20}>>"})',
        'shipday.api_key = "<<{alnum:10}.{alnum:20}>>"',
      ],
      negative: [
        'SHIPDAY_API_KEY={alnum:9}.{alnum:20}',
        '"shipday": "^2.1.0"',
        'shipdayApiKey: "${SHIPDAY_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
