import type { Provider } from '../rule.ts';

export default {
  id: 'holiday-api',
  name: 'Holiday API',
  docs: 'https://holidayapi.com/docs',
  revoke: 'https://holidayapi.com/dashboard',
  rules: [
    {
      id: 'api-key',
      description: 'Holiday API API key',
      near: ['holidayapi'],
      value: /[0-9A-Za-z]{8}-(?:[0-9A-Za-z]{4}-){3}[0-9A-Za-z]{12}/,
      positive: [
        "const holidayapiApiKey = '<<{uuid}>>';",
        'https://api.holidayapi.com/?api_key=<<{uuid}>>',
        '- name: HOLIDAYAPI_API_KEY\n  value: "<<{uuid}>>"',
      ],
      negative: ['HOLIDAYAPI_API_KEY=${HOLIDAYAPI_API_KEY}'],
    },
  ],
} satisfies Provider;
