import type { Provider } from '../rule.ts';

export default {
  id: 'hashicorp-vault',
  name: 'HashiCorp Vault',
  docs: 'https://developer.hashicorp.com/vault/docs/concepts/tokens',
  revoke: 'vault token revoke',
  rules: [
    {
      id: 'service-token',
      description: 'HashiCorp Vault service token',
      keywords: ['hvs.'],
      pattern: /(?<![A-Za-z0-9_])hvs\.[A-Za-z0-9_-]{24,300}(?![A-Za-z0-9_-])/,
      check: 'irregular',
      positive: ['os.environ["VAULT_TOKEN"] = "<<hvs.{alnum:24}>>"', 'VAULT_TOKEN=<<hvs.{alnum:24}>>'],
      negative: [
        'export VAULT_TOKEN="hvs.{alnum:23}"',
        '"vaultToken": "hvs.{alnum:301}",',
        'VAULT_TOKEN=hvs.your-token-goes-here',
      ],
    },
    {
      id: 'batch-token',
      description: 'HashiCorp Vault batch token',
      keywords: ['hvb.'],
      pattern: /(?<![A-Za-z0-9_])hvb\.[A-Za-z0-9_-]{100,500}(?![A-Za-z0-9_-])/,
      within: 600,
      check: 'irregular',
      positive: ['Authorization: Bearer <<hvb.{alnum:100}>>', 'vault_token: <<hvb.{alnum:100}>>'],
      negative: ['VAULT_TOKEN=hvb.{alnum:99}', 'VAULT_TOKEN=hvb.your-token-goes-here'],
    },
    {
      id: 'recovery-token',
      description: 'HashiCorp Vault recovery token',
      keywords: ['hvr.'],
      pattern: /(?<![A-Za-z0-9_])hvr\.[A-Za-z0-9_-]{24,300}(?![A-Za-z0-9_-])/,
      check: 'irregular',
      positive: ['{"token":"<<hvr.{alnum:24}>>"}', 'export VAULT_TOKEN="<<hvr.{alnum:24}>>"'],
      negative: [
        'vault_token: hvr.{alnum:23}',
        'client = Client(vault_token="hvr.{alnum:301}")',
        'VAULT_TOKEN=hvr.your-token-goes-here',
      ],
    },
    {
      id: 'token-old',
      description: 'HashiCorp Vault token',
      near: [
        'vaulttoken',
        'xvaulttoken',
        'hashicorpvault',
        'vaultdevroot',
        'vaultaccess',
        'vaultlogin',
        'vaultroot',
      ],
      value: /[sb]\.[A-Za-z0-9]{24}/,
      check: 'mixed-case',
      positive: ['VAULT_TOKEN=<<s.{alnum:21}k7Q>>', 'X-Vault-Token: <<s.{alnum:22}kQ>>'],
      negative: [
        'VAULT_TOKEN=s.{alnum:23}',
        'vaulttoken-1.0.tgz sha256 {hex:64}',
        'VAULT_TOKEN=your_token_old_here',
      ],
    },
    {
      id: 'unseal-key',
      description: 'HashiCorp Vault unseal key',
      revoke: 'vault operator rekey',
      keywords: ['unseal key', 'unseal_key', 'unsealkey'],
      pattern:
        /unseal[_ ]?key(?:[_ ]?[0-9]{1,2})?(?: \([^)]{1,20}\))?["']?\s{0,3}[:=]\s{0,3}["']?(?<secret>[A-Za-z0-9+/]{43}=|[A-Za-z0-9+/]{44}|[0-9a-f]{64,66})(?![A-Za-z0-9+/=])/i,
      check: 'letters-and-digits',
      positive: [
        'VAULT_UNSEAL_KEY=<<{base64:43}=>>',
        'Unseal Key 1: <<{base64:44}>>',
        'Unseal Key 3: <<{hex:66}>>',
      ],
      negative: ['VAULT_UNSEAL_KEY={base64:42}', 'Unseal Key 1: <your-key>'],
    },
  ],
} satisfies Provider;
