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
        '[salesflare]\napi_key = "<<{base64url:45}>>"',
        '<add key="SalesflareApiKey" value="<<{base64url:45}>>" />',
      ],
      negative: [
        'SALESFLARE_API_KEY={base64url:44}',
        '"salesflare": "git+https://git.example/salesflare.git#{hex:40}"',
        'const salesflareApiKey = process.env.SALESFLARE_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
