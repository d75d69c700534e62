import type { Provider } from '../rule.ts';

export default {
  id: 'dotenv',
  name: 'dotenv',
  docs: 'https://dotenvx.com/docs/',
  revoke: 'dotenvx: new keys; encrypt the file again',
  rules: [
    {
      id: 'vault-key',
      description: 'dotenv vault key',
      keywords: ['dotenv://:key_'],
      pattern: /dotenv:\/\/:key_[0-9a-f]{64}@[a-z.]{5,40}\/vault\/[^\s"'<>]{1,150}/,
      within: 280,
      positive: [
        "DOTENV_KEY='<<dotenv://:key_{hex:64}@dotenv.org/vault/.env.vault?environment=production>>'",
        'DOTENV_KEY: <<dotenv://:key_{hex:64}@dotenvx.com/vault/.env.vault?environment=ci>>',
      ],
      negative: [
        'DOTENV_KEY=dotenv://:key_1234…@dotenv.org/vault/.env.vault',
        'DOTENV_KEY=dotenv://:key_{hex:60}@dotenv.org/vault/.env.vault',
      ],
    },
    {
      id: 'dotenvx-private-key',
      description: 'dotenv dotenvx private key',
      keywords: ['dotenv_private_key'],
      pattern:
        /DOTENV_PRIVATE_KEY(?:_[A-Z0-9_]{1,40})?["']?\s{0,3}[:=]\s{0,3}["']?(?<secret>[0-9a-f]{64})(?![0-9a-z])/,
      within: 140,
      positive: ['DOTENV_PRIVATE_KEY="<<{hex:64}>>"', 'DOTENV_PRIVATE_KEY_PRODUCTION=<<{hex:64}>>'],
      negative: ['DOTENV_PRIVATE_KEY={hex:60}', 'DOTENV_PRIVATE_KEY=${DOTENV_PRIVATE_KEY}'],
    },
  ],
} satisfies Provider;
