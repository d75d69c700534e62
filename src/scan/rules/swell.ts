import type { Provider } from '../rule.ts';

export default {
  id: 'swell',
  name: 'Swell',
  docs: 'https://developers.swell.is/backend-api/introduction',
  revoke: '"Developer", "API keys" of your store at swell.store',
  rules: [
    {
      id: 'secret-key',
      description: 'Swell secret key',
      near: ['swell'],
      value: /[A-Za-z0-9]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        "'swell' => ['secret_key' => '<<{alnum:32}>>'],",
        'os.Setenv("SWELL_SECRET_KEY", "<<{alnum:32}>>")',
      ],
      negative: [
        'SWELL_SECRET_KEY={alnum:31}',
        'swell.min.js?v={hex:32}',
        'swellSecretKey: "${SWELL_SECRET_KEY}"',
      ],
    },
  ],
} satisfies Provider;
