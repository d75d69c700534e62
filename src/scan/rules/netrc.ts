import type { Provider } from '../rule.ts';

export default {
  id: 'netrc',
  name: 'netrc',
  docs: 'https://www.gnu.org/software/inetutils/manual/html_node/The-_002enetrc-file.html',
  revoke: 'Change the password on the machine that it is for',
  rules: [
    {
      id: 'password',
      description: 'Password of a .netrc file',
      keywords: ['machine '],
      format: 'netrc',
      positive: [
        'machine api.shop.test login me password <<{alnum:20}>>\n',
        'machine api.shop.test\n  login me\n  password <<{alnum:20}>>\n',
        'machine git.shop.test password <<{alnum:40}>>',
      ],
      negative: [
        'machine api.shop.test login me password $PASSWORD\n',
        'machine api.shop.test login me password <password>\n',
        'The virtual machine has a login and a password of its own.',
        'machine api.shop.test login me password secret\n',
      ],
    },
  ],
} satisfies Provider;
