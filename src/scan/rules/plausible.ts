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
      near: ['plausible'],
      value: /[A-Za-z0-9_-]{64}/,
      check: 'letters-and-digits',
      positive: [
        'client = Plausible(api_key="<<{base64url:64}>>")',
        'curl https://api.plausible.io/v1/me -H "Authorization: Bearer <<{base64url:64}>>"',
      ],
      negative: [
        'PLAUSIBLE_API_KEY={base64url:63}',
        'plausible-2.1.0.tgz sha256:{hex:64}',
        'plausible_api_key: "{{ plausible_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
