import type { Provider } from '../rule.ts';

export default {
  id: 'openssh',
  name: 'OpenSSH',
  docs: 'https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.key',
  revoke: 'Remove the public key from every authorized_keys file and account that has it',
  rules: [
    {
      id: 'private-key',
      description: 'OpenSSH private key',
      keywords: ['-----begin openssh private key'],
      format: 'openssh-key',
      positive: [
        '<<-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQ{base64:28}\n{base64:70}\n{base64:68}==\n-----END OPENSSH PRIVATE KEY----->>\n',
        '"key": "<<-----BEGIN OPENSSH PRIVATE KEY-----\\nb3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQ{base64:28}\\n{base64:70}\\n-----END OPENSSH PRIVATE KEY----->>\\n"',
      ],
      negative: [
        '-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAACmFlczI1Ni1jdHIAAAAGYmNyeXB0{base64:18}\n{base64:70}\n-----END OPENSSH PRIVATE KEY-----\n',
        '-----BEGIN OPENSSH PRIVATE KEY-----\n...\n-----END OPENSSH PRIVATE KEY-----\n',
        'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI{base64:43} me@host',
      ],
    },
  ],
} satisfies Provider;
