import type { Provider } from '../rule.ts';

export default {
  id: 'plausible',
  name: 'Plausible',
  docs: 'https://plausible.io/docs/stats-api',
  revoke: 'https://plausible.io/settings/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'Plausible API key',
      near: ['plausibleapi', 'plausiblekey', 'plausibletoken', 'plausibleio'],
      value: /[A-Za-z0-9_-]{64}/,
      check: 'letters-and-digits',
      positive: [
        'plausible.api.key=<<{base64url:64}>>',
        'os.Setenv("PLAUSIBLE_API_KEY", "<<{base64url:64}>>")',
      ],
      negative: [
        'PLAUSIBLE_API_KEY={base64url:65}',
        'plausible-2.1.0.tgz sha256:{hex:64}',
        'PLAUSIBLE_API_KEY=your_plausible_api_key_here',
      ],
    },
  ],
} satisfies Provider;
