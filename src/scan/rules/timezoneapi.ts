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
        "define('TIMEZONEAPI_API_TOKEN', '<<{alnum:20}>>');",
        '{ name: "TIMEZONEAPI_API_TOKEN", value: "<<{alnum:20}>>" }',
      ],
      negative: [
        'TIMEZONEAPI_API_TOKEN={alnum:19}',
        'timezoneapiClient.getStatusOfRequest(requestOptions)',
        'const timezoneapiApiToken = process.env.TIMEZONEAPI_API_TOKEN;',
      ],
    },
  ],
} satisfies Provider;
