import type { Provider } from '../rule.ts';

export default {
  id: 'exchangerates-api',
  name: 'exchangeratesapi.io',
  docs: 'https://exchangeratesapi.io/documentation/',
  revoke: 'https://manage.exchangeratesapi.io/dashboard',
  rules: [
    {
      id: 'access-key',
      description: 'exchangeratesapi.io access key',
      near: ['exchangerates', 'exchangeratesapi'],
      value: /[0-9a-z]{32}/,
      check: 'letters-and-digits',
      positive: [
        '# exchangeratesapi.io access key: <<{lowernum:32}>>',
        "const exchangeratesapiAccessKey = '<<{lowernum:32}>>';",
        'https://api.exchangeratesapi.io/?access_key=<<{lowernum:32}>>',
      ],
      negative: [
        '"exchangeratesapiAccessKey": "{lowernum:31}"',
        'EXCHANGERATESAPI_ACCESS_KEY={lowernum:33}',
        'md5 of exchangeratesapi-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
