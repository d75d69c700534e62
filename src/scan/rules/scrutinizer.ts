import type { Provider } from '../rule.ts';

export default {
  id: 'scrutinizer',
  name: 'Scrutinizer',
  docs: 'https://scrutinizer-ci.com/docs/api/',
  revoke: 'https://scrutinizer-ci.com/profile/applications',
  rules: [
    {
      id: 'access-token',
      description: 'Scrutinizer access token',
      near: ['scrutinizer'],
      value: /[a-z0-9]{64}/,
      check: 'letters-and-digits',
      positive: [
        "'scrutinizer' => ['access_token' => '<<{lowernum:64}>>'],",
        'os.Setenv("SCRUTINIZER_ACCESS_TOKEN", "<<{lowernum:64}>>")',
      ],
      negative: [
        'SCRUTINIZER_ACCESS_TOKEN={lowernum:63}',
        'scrutinizer-2.1.0.tgz sha256:{hex:64}',
        'const scrutinizerAccessToken = process.env.SCRUTINIZER_ACCESS_TOKEN;',
      ],
    },
  ],
} satisfies Provider;
