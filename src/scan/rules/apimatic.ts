import type { Provider } from '../rule.ts';

export default {
  id: 'apimatic',
  name: 'APIMatic',
  docs: 'https://docs.apimatic.io/manage-apis/apimatic-api/',
  revoke: 'https://app.apimatic.io, account, "API keys"',
  rules: [
    {
      id: 'api-key',
      description: 'APIMatic API key',
      near: ['apimatic'],
      value: /[0-9A-Za-z_-]{64}/,
      check: 'letters-and-digits',
      positive: [
        'docker run -e APIMATIC_API_KEY=<<{base64url:64}>> app',
        "'apimatic' => ['api_key' => '<<{base64url:64}>>'],",
        'apimatic.api.key=<<{base64url:64}>>',
      ],
      negative: [
        'APIMATIC_API_KEY={base64url:63}',
        'APIMATIC_API_KEY={base64url:65}',
        'apimatic-2.4.1.tgz sha256:{hex:64}',
      ],
    },
  ],
} satisfies Provider;
