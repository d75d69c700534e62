import type { Provider } from '../rule.ts';

export default {
  id: 'pgp',
  name: 'OpenPGP',
  docs: 'https://www.rfc-editor.org/rfc/rfc9580',
  revoke: 'Publish a revocation certificate: gpg --gen-revoke',
  rules: [
    {
      id: 'private-key',
      description: 'OpenPGP private key',
      keywords: ['-----begin pgp private key block'],
      format: 'pgp-key',
      positive: [
        '<<-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nlFgE{base64:60}\n{base64:64}\n{base64:64}\n={base64:4}\n-----END PGP PRIVATE KEY BLOCK----->>\n',
        '<<-----BEGIN PGP PRIVATE KEY BLOCK-----\nVersion: GnuPG v2\nComment: mine\n\nlQOY{base64:60}\n{base64:64}\n={base64:4}\n-----END PGP PRIVATE KEY BLOCK----->>\n',
        'GPG_KEY="<<-----BEGIN PGP PRIVATE KEY BLOCK-----\\n\\nlQOY{base64:60}\\n{base64:64}\\n={base64:4}\\n-----END PGP PRIVATE KEY BLOCK----->>"',
      ],
      negative: [
        '-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nmDME{base64:60}\n{base64:64}\n={base64:4}\n-----END PGP PUBLIC KEY BLOCK-----\n',
        '-----BEGIN PGP MESSAGE-----\n\nhQEM{base64:60}\n{base64:64}\n={base64:4}\n-----END PGP MESSAGE-----\n',
        '-----BEGIN PGP SIGNATURE-----\n\niHUE{base64:60}\n={base64:4}\n-----END PGP SIGNATURE-----\n',
        '-----BEGIN PGP PRIVATE KEY BLOCK-----\n...\n-----END PGP PRIVATE KEY BLOCK-----\n',
      ],
    },
  ],
} satisfies Provider;
