import type { Provider } from '../rule.ts';

export default {
  id: 'gocardless',
  name: 'GoCardless',
  docs: 'https://developer.gocardless.com/getting-started/api/making-your-first-request/',
  revoke: 'https://manage.gocardless.com/developers',
  rules: [
    {
      id: 'access-token',
      description: 'GoCardless access token',
      near: ['gocardless'],
      value: /live_[A-Za-z0-9_=-]{40}/,
      check: 'mixed-case',
      positive: ['GOCARDLESS_ACCESS_TOKEN=<<live_{alnum:40}>>', '"gocardlessToken": "<<live_{alnum:40}>>"'],
      negative: [
        'GOCARDLESS_ACCESS_TOKEN=live_{base64url:39}',
        'gocardless-1.0.tgz sha256 {hex:64}',
        'GOCARDLESS_ACCESS_TOKEN=your_access_token_here',
      ],
    },
    {
      id: 'sandbox-token',
      description: 'GoCardless sandbox access token',
      keywords: ['sandbox_'],
      pattern: /(?<![A-Za-z0-9_])sandbox_[A-Za-z0-9_-]{40}(?![A-Za-z0-9_-])/,
      check: 'mixed-case-and-digits',
      positive: [
        'gc.access.token=<<sandbox_{alnum:37}k7Q>>',
        "curl -H 'Authorization: Bearer <<sandbox_{alnum:37}k7Q>>' https://api.test/v1",
      ],
      negative: [
        'gc_access_token: sandbox_{alnum:36}k7Q',
        'client = Client(gc_access_token="sandbox_{alnum:38}k7Q")',
        'GC_ACCESS_TOKEN=sandbox_your-token-goes-here',
      ],
    },
  ],
} satisfies Provider;
