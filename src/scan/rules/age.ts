import type { Provider } from '../rule.ts';

export default {
  id: 'age',
  name: 'age',
  docs: 'https://github.com/C2SP/C2SP/blob/main/age.md',
  revoke: 'Encrypt again for another identity whatever was encrypted for this one: age-keygen',
  rules: [
    {
      id: 'secret-key',
      description: 'age secret key',
      keywords: ['age-secret-key-1', 'age-secret-key-pq-1'],
      pattern:
        /(?<![A-Za-z0-9-])AGE-SECRET-KEY-(?:PQ-)?1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}(?![A-Za-z0-9])/,
      positive: [
        '# public key: age1q\n<<AGE-SECRET-KEY-1{bech32:58}>>\n',
        'SOPS_AGE_KEY=<<AGE-SECRET-KEY-1{bech32:58}>>',
        'identity: "<<AGE-SECRET-KEY-PQ-1{bech32:58}>>"',
      ],
      negative: [
        'AGE-SECRET-KEY-1{bech32:57}',
        'AGE-SECRET-KEY-1{bech32:59}',
        'AGE-SECRET-KEY-1QQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQ',
        'age1{lowernum:58}',
        'AGE-SECRET-KEY-1...',
      ],
    },
  ],
} satisfies Provider;
