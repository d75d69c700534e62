import type { Provider } from '../rule.ts';

export default {
  id: 'simplynoted',
  name: 'Simply Noted',
  docs: 'https://simplynoted.com/pages/api-documentation',
  revoke: 'https://simplynoted.com, "API"',
  rules: [
    {
      id: 'api-token',
      description: 'Simply Noted API token',
      near: ['simplynoted'],
      value: /eyJ[A-Za-z0-9_-]{15,80}\.eyJ[A-Za-z0-9_-]{20,440}\.[A-Za-z0-9_-]{43,342}/,
      positive: [
        'val simplynotedApiToken = "<<eyJ{base64url:15}.eyJ{base64url:20}.{base64url:43}>>"',
        'process.env.SIMPLYNOTED_API_TOKEN = "<<eyJ{base64url:15}.eyJ{base64url:20}.{base64url:43}>>";',
      ],
      negative: [
        'SIMPLYNOTED_API_TOKEN=eyJ{base64url:14}.eyJ{base64url:20}.{base64url:43}',
        'simplynoted-2.1.0.tgz sha256:{hex:64}',
        'SIMPLYNOTED_API_TOKEN=your_simplynoted_api_token_here',
      ],
    },
  ],
} satisfies Provider;
