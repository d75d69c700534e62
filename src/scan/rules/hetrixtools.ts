import type { Provider } from '../rule.ts';

export default {
  id: 'hetrixtools',
  name: 'HetrixTools',
  docs: 'https://docs.hetrixtools.com/api-documentation/',
  revoke: 'https://hetrixtools.com/dashboard/account/api/',
  rules: [
    {
      id: 'api-key',
      description: 'HetrixTools API key',
      near: ['hetrixtools', 'hetrix'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        'tool --hetrixtools-api-key <<{hex:32}>>',
        '<hetrixtoolsApiKey><<{hex:32}>></hetrixtoolsApiKey>',
        '[hetrixtools]\napi_key = <<{hex:32}>>',
      ],
      negative: [
        '"hetrixtoolsApiKey": "{hex:31}"',
        'hetrixtools_api_key: {hex:33}',
        'md5 of hetrixtools-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
