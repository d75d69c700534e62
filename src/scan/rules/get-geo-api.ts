import type { Provider } from '../rule.ts';

export default {
  id: 'get-geo-api',
  name: 'GetGeoAPI',
  docs: 'https://getgeoapi.com/documentation',
  revoke: 'https://getgeoapi.com, "My account"',
  rules: [
    {
      id: 'api-key',
      description: 'GetGeoAPI API key',
      near: ['getgeoapi'],
      value: /[0-9a-z]{40}/,
      check: 'letters-and-digits',
      positive: [
        '<getgeoapiApiKey><<{lowernum:40}>></getgeoapiApiKey>',
        '[getgeoapi]\napi_key = <<{lowernum:40}>>',
        "Getgeoapi.api_key = '<<{lowernum:40}>>'",
      ],
      negative: [
        'GETGEOAPI_API_KEY={lowernum:39}',
        'GETGEOAPI_API_KEY={lowernum:41}',
        'getgeoapi was built from commit {hex:40}',
      ],
    },
  ],
} satisfies Provider;
