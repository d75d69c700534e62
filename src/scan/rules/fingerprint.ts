import type { Provider } from '../rule.ts';

export default {
  id: 'fingerprint',
  name: 'Fingerprint',
  docs: 'https://dev.fingerprint.com/docs/quick-start-guide',
  revoke: 'https://dashboard.fingerprint.com/api-keys',
  rules: [
    {
      id: 'secret-key',
      description: 'Fingerprint secret key',
      near: ['fingerprintjs', 'fingerprintapi', 'fingerprintsecret', 'fpjs'],
      value: /[0-9A-Za-z]{20}/,
      check: 'digits-or-mixed-case',
      positive: [
        'fingerprintjs:\n  secret_key: "<<{alnum:20}>>"',
        'os.environ["FINGERPRINTJS_SECRET_KEY"] = "<<{alnum:20}>>"',
        'client = Fingerprintjs(secret_key="<<{alnum:20}>>")',
      ],
      negative: [
        '"fingerprintjsSecretKey": "{alnum:19}"',
        'FINGERPRINTJS_SECRET_KEY={alnum:21}',
        'fingerprintjsSecretKey: process.env.FINGERPRINTJS_SECRET_KEY',
      ],
    },
  ],
} satisfies Provider;
