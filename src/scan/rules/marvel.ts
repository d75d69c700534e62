import type { Provider } from '../rule.ts';

export default {
  id: 'marvel',
  name: 'Marvel Comics',
  docs: 'https://developer.marvel.com/documentation/authorization',
  revoke: 'https://developer.marvel.com/account',
  rules: [
    {
      id: 'private-key',
      description: 'Marvel Comics private key',
      near: ['marvel'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: ['export MARVEL_PRIVATE_KEY="<<{hex:40}>>"', 'marvel:\n  private_key: <<{hex:40}>>'],
      negative: [
        'MARVEL_PRIVATE_KEY={hex:39}',
        '"marvel": "git+https://git.example/marvel.git#{hex:40}"',
        'const marvelPrivateKey = process.env.MARVEL_PRIVATE_KEY;',
      ],
    },
  ],
} satisfies Provider;
