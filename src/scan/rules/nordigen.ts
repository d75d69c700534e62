import type { Provider } from '../rule.ts';

export default {
  id: 'nordigen',
  name: 'GoCardless Bank Account Data (Nordigen)',
  docs: 'https://developer.gocardless.com/bank-account-data/quick-start-guide',
  revoke: 'https://bankaccountdata.gocardless.com/user-secrets/',
  rules: [
    {
      id: 'secret-key',
      description: 'GoCardless Bank Account Data (Nordigen) secret key',
      near: ['nordigen', 'bankaccountdata'],
      value: /[0-9a-f]{128}/,
      positive: ['nordigen.secret.key=<<{hex:128}>>', "'nordigen' => ['secret_key' => '<<{hex:128}>>'],"],
      negative: [
        'NORDIGEN_SECRET_KEY={hex:129}',
        'nordigen-2.1.0.tgz sha256:{hex:64}',
        'NORDIGEN_SECRET_KEY=your_nordigen_secret_key_here',
      ],
    },
  ],
} satisfies Provider;
