import type { Provider } from '../rule.ts';

export default {
  id: 'wireguard',
  name: 'WireGuard',
  docs: 'https://www.wireguard.com/quickstart/',
  revoke: 'a new key pair, and the new public key at every peer',
  rules: [
    {
      id: 'private-key',
      description: 'WireGuard private key',
      keywords: ['privatekey', 'private_key', 'private-key'],
      pattern:
        /private[_-]?key["']?\s{0,3}[:=]\s{0,3}["']?(?<secret>[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=)(?![A-Za-z0-9+/=])/i,
      within: 80,
      check: 'mixed-case-and-digits',
      entropy: 3.5,
      positive: ['[Interface]\nPrivateKey = <<{base64:42}A=>>', 'private_key: "<<{base64:42}k=>>"'],
      negative: ['PrivateKey = {base64:41}A=', 'PublicKey = {base64:42}A=', 'PrivateKey = <private key>'],
    },
    {
      id: 'preshared-key',
      description: 'WireGuard preshared key',
      keywords: ['presharedkey', 'preshared_key'],
      pattern:
        /preshared_?key["']?\s{0,3}[:=]\s{0,3}["']?(?<secret>[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=)(?![A-Za-z0-9+/=])/i,
      within: 80,
      check: 'mixed-case-and-digits',
      entropy: 3.5,
      positive: ['[Peer]\nPresharedKey = <<{base64:42}E=>>', 'preshared_key: "<<{base64:42}0=>>"'],
      negative: ['PresharedKey = {base64:41}A=', 'PresharedKey = <key>'],
    },
  ],
} satisfies Provider;
