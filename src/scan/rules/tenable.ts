import type { Provider } from '../rule.ts';

export default {
  id: 'tenable',
  name: 'Tenable',
  docs: 'https://docs.tenable.com/vulnerability-management/Content/Settings/my-account/GenerateAPIKey.htm',
  revoke: 'https://cloud.tenable.com/#/app/settings/my-account/api-keys',
  rules: [
    {
      id: 'secret-key',
      description: 'Tenable secret key',
      near: ['tenable', 'tenableio', 'tiosecret', 'tioaccess'],
      value: /[0-9a-f]{64}/,
      check: 'letters-and-digits',
      positive: ['val tenableSecretKey = "<<{hex:64}>>"', 'process.env.TENABLE_SECRET_KEY = "<<{hex:64}>>";'],
      negative: [
        'TENABLE_SECRET_KEY={hex:63}',
        'tenable-2.1.0.tgz sha256:{hex:64}',
        'TENABLE_SECRET_KEY=<your secret key>',
      ],
    },
  ],
} satisfies Provider;
