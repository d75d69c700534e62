import type { Provider } from '../rule.ts';

export default {
  id: 'xero',
  name: 'Xero',
  docs: 'https://developer.xero.com/documentation/guides/oauth2/overview/',
  revoke: 'https://developer.xero.com/app/manage',
  rules: [
    {
      id: 'client-secret',
      description: 'Xero client secret',
      near: ['xero'],
      value: /[A-Za-z0-9_-]{48}/,
      check: 'letters-and-digits',
      positive: [
        'val xeroClientSecret = "<<{base64url:48}>>"',
        'process.env.XERO_CLIENT_SECRET = "<<{base64url:48}>>";',
      ],
      negative: [
        'XERO_CLIENT_SECRET={base64url:47}',
        'xeroClient.getStatusOfRequest(requestOptions)',
        'const xeroClientSecret = process.env.XERO_CLIENT_SECRET;',
      ],
    },
  ],
} satisfies Provider;
