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
      positive: ['os.Setenv("MATOMO_AUTH_TOKEN", "<<{hex:32}>>")', '[matomo]\nauth_token = "<<{hex:32}>>"'],
      negative: [
        'MATOMO_AUTH_TOKEN={hex:31}',
        '{hex:32}  matomo-2.1.0.zip',
        'MATOMO_AUTH_TOKEN=<your auth token>',
      ],
    },
  ],
} satisfies Provider;
