import type { Provider } from '../rule.ts';

export default {
  id: 'salesflare',
  name: 'Salesflare',
  docs: 'https://api.salesflare.com/docs',
  revoke: 'https://app.salesflare.com/#/settings/apikeys',
  rules: [
    {
      id: 'api-key',
      description: 'Salesflare API key',
      near: ['salesflare'],
      value: /[A-Za-z0-9_-]{45}/,
      check: 'letters-and-digits',
      positive: [
        'salesflare.api.key=<<{base64url:45}>>',
        "'salesflare' => ['api_key' => '<<{base64url:45}>>'],",
      ],
      negative: [
        'SALESFLARE_API_KEY={base64url:46}',
        'salesflare @ {hex:40}',
        'SALESFLARE_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
