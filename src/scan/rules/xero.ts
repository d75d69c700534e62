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
        'requests.get(url, headers={"X-Xero-Client-Secret": "<<{base64url:48}>>"})',
        'xero.client_secret = "<<{base64url:48}>>"',
      ],
      negative: [
        'XERO_CLIENT_SECRET={base64url:47}',
        '"xero": "^2.1.0"',
        'xeroClientSecret: "${XERO_CLIENT_SECRET}"',
      ],
    },
  ],
} satisfies Provider;
