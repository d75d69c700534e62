import type { Provider } from '../rule.ts';

export default {
  id: 'zipapi',
  name: 'ZipAPI',
  docs: 'https://zipapi.us/docs',
  revoke: 'https://zipapi.us/account',
  rules: [
    {
      id: 'api-key',
      description: 'ZipAPI API key',
      near: ['zipapi'],
      value: /[a-z0-9]{32}/,
      check: 'letters-and-digits',
      positive: ["$zipapi_api_key = '<<{lowernum:32}>>';", 'ZIPAPI_API_KEY=<<{lowernum:32}>>'],
      negative: [
        'ZIPAPI_API_KEY={lowernum:31}',
        '{hex:32}  zipapi-2.1.0.zip',
        'ZIPAPI_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
