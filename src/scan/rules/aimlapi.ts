import type { Provider } from '../rule.ts';

export default {
  id: 'aimlapi',
  name: 'AI/ML API',
  docs: 'https://docs.aimlapi.com',
  revoke: 'https://aimlapi.com/app/keys',
  rules: [
    {
      id: 'api-key',
      description: 'AI/ML API API key',
      near: ['aimlapi'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        '[aimlapi]\napi_key = <<{hex:32}>>',
        "Aimlapi.api_key = '<<{hex:32}>>'",
        'AIMLAPI_API_KEY=<<{hex:32}>>',
      ],
      negative: [
        '"aimlapiApiKey": "{hex:31}"',
        'aimlapi_api_key: {hex:33}',
        'md5 of aimlapi-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
