import type { Provider } from '../rule.ts';

export default {
  id: 'passbase',
  name: 'Passbase',
  docs: 'https://docs.passbase.com',
  revoke: 'https://app.passbase.com, "Developer"',
  rules: [
    {
      id: 'secret-key',
      description: 'Passbase secret key',
      near: ['passbase'],
      value: /[A-Za-z0-9]{128}/,
      positive: [
        'os.Setenv("PASSBASE_SECRET_KEY", "<<{alnum:128}>>")',
        '[passbase]\nsecret_key = "<<{alnum:128}>>"',
      ],
      negative: [
        'PASSBASE_SECRET_KEY={alnum:127}',
        'passbase-2.1.0.tgz sha256:{hex:64}',
        'const passbaseSecretKey = process.env.PASSBASE_SECRET_KEY;',
      ],
    },
  ],
} satisfies Provider;
