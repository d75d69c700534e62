import type { Provider } from '../rule.ts';

export default {
  id: 'filezilla',
  name: 'FileZilla',
  docs: 'https://wiki.filezilla-project.org/Site_Manager',
  revoke: 'Change the password on the server that it is for',
  rules: [
    {
      id: 'password',
      description: 'Password of a FileZilla site',
      keywords: ['<pass encoding="base64">'],
      format: 'filezilla-password',
      positive: ['<Server><User>me</User><Pass encoding="base64"><<{b64:kT93-vNq2x84Lw}>></Pass></Server>'],
      negative: [
        '<Pass encoding="base64">{b64:password}</Pass>',
        '<Pass encoding="crypt" pubkey="{base64:43}=">{base64:64}</Pass>',
        '<Pass encoding="base64"></Pass>',
      ],
    },
  ],
} satisfies Provider;
