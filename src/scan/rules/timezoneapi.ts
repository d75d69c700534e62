import type { Provider } from '../rule.ts';

export default {
  id: 'timezoneapi',
  name: 'TimezoneAPI',
  docs: 'https://timezoneapi.io/developers',
  revoke: 'https://timezoneapi.io/account',
  rules: [
    {
      id: 'api-token',
      description: 'TimezoneAPI API token',
      near: ['timezoneapi'],
      value: /[A-Za-z0-9]{20}/,
      check: 'digits-or-mixed-case',
      positive: [
        '<string name="timezoneapi_api_token"><<{alnum:20}>></string>',
        'val timezoneapiApiToken = "<<{alnum:20}>>"',
      ],
      negative: [
        'TIMEZONEAPI_API_TOKEN={alnum:19}',
        '"timezoneapi": "^2.1.0"',
        'timezoneapi_api_token: "{{ timezoneapi_api_token }}"',
      ],
    },
  ],
} satisfies Provider;
