import type { Provider } from '../rule.ts';

export default {
  id: 'zoho',
  name: 'Zoho',
  docs: 'https://www.zoho.com/accounts/protocol/oauth.html',
  revoke: 'https://accounts.zoho.com/home#sessions/connectedapps',
  rules: [
    {
      id: 'refresh-token',
      description: 'Zoho refresh token',
      keywords: ['1000.'],
      pattern: /(?<![A-Za-z0-9_])1000\.[0-9a-f]{32}\.[0-9a-f]{32}(?![A-Za-z0-9_-])/,
      positive: [
        'zoho.refresh_token = "<<1000.{hex:32}.{hex:32}>>"',
        "define('ZOHO_REFRESH_TOKEN', '<<1000.{hex:32}.{hex:32}>>');",
      ],
      negative: [
        'ZOHO_REFRESH_TOKEN=1000.{hex:32}.{hex:33}',
        'zoho-2.1.0.tgz sha256:{hex:64}',
        'ZOHO_REFRESH_TOKEN=your_zoho_refresh_token_here',
      ],
    },
    {
      id: 'client-secret',
      description: 'Zoho client secret',
      near: ['zoho'],
      value: /[0-9a-f]{42}/,
      check: 'letters-and-digits',
      positive: ['zoho.client_secret = "<<{hex:42}>>"', "define('ZOHO_CLIENT_SECRET', '<<{hex:42}>>');"],
      negative: [
        'ZOHO_CLIENT_SECRET={hex:43}',
        '"zoho": "git+https://git.example/zoho.git#{hex:40}"',
        'ZOHO_CLIENT_SECRET=your_zoho_client_secret_here',
      ],
    },
  ],
} satisfies Provider;
