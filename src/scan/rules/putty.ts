import type { Provider } from '../rule.ts';

export default {
  id: 'putty',
  name: 'PuTTY',
  docs: 'https://the.earth.li/~sgtatham/putty/latest/htmldoc/AppendixC.html',
  revoke: 'Remove the public key from every authorized_keys file and account that has it',
  rules: [
    {
      id: 'private-key',
      description: 'PuTTY private key',
      keywords: ['putty-user-key-file-'],
      format: 'putty-key',
      positive: [
        'PuTTY-User-Key-File-2: ssh-rsa\nEncryption: none\nComment: mine\nPublic-Lines: 2\nAAAAB3NzaC1yc2E{base64:49}\n{base64:40}\nPrivate-Lines: 2\n<<{base64:64}\n{base64:64}>>\nPrivate-MAC: {hex:40}\n',
        'PuTTY-User-Key-File-3: ssh-ed25519\r\nEncryption: none\r\nComment: mine\r\nPublic-Lines: 1\r\nAAAAC3NzaC1lZDI1NTE5{base64:48}\r\nPrivate-Lines: 1\r\n<<{base64:44}>>\r\nPrivate-MAC: {hex:64}\r\n',
      ],
      negative: [
        'PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: aes256-cbc\nComment: mine\nPublic-Lines: 1\nAAAAC3NzaC1lZDI1NTE5{base64:48}\nKey-Derivation: Argon2id\nPrivate-Lines: 1\n{base64:64}\nPrivate-MAC: {hex:64}\n',
        'Files begin with PuTTY-User-Key-File-2: and the name of the algorithm.',
      ],
    },
  ],
} satisfies Provider;
