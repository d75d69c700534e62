import type { Provider } from '../rule.ts';

export default {
  id: 'matomo',
  name: 'Matomo',
  docs: 'https://developer.matomo.org/api-reference/reporting-api#authenticate-to-the-api-via-token_auth-parameter',
  revoke: '"Administration", "Personal", "Security" of your Matomo',
  rules: [
    {
      id: 'auth-token',
      description: 'Matomo auth token',
      near: ['matomo', 'piwik'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        'https://api.matomo.org/v1/check?auth_token=<<{hex:32}>>&format=json',
        'matomo.auth.token=<<{hex:32}>>',
      ],
      negative: [
        'MATOMO_AUTH_TOKEN={hex:33}',
        'MD5 (matomo-2.1.0.tar.gz) = {hex:32}',
        'MATOMO_AUTH_TOKEN=your_matomo_auth_token_here',
      ],
    },
  ],
} satisfies Provider;
