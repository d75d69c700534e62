import type { Provider } from '../rule.ts';

export default {
  id: 'gnews',
  name: 'GNews',
  docs: 'https://gnews.io/docs/',
  revoke: 'https://gnews.io/dashboard',
  rules: [
    {
      id: 'api-key',
      description: 'GNews API key',
      near: ['gnews'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        '[gnews]\napi_key = <<{hex:32}>>',
        "Gnews.api_key = '<<{hex:32}>>'",
        'GNEWS_API_KEY=<<{hex:32}>>',
      ],
      negative: [
        '"gnewsApiKey": "{hex:31}"',
        'gnews_api_key: {hex:33}',
        'md5 of gnews-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
