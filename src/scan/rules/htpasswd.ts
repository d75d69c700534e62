import type { Provider } from '../rule.ts';

export default {
  id: 'htpasswd',
  name: 'htpasswd',
  docs: 'https://httpd.apache.org/docs/2.4/misc/password_encryptions.html',
  revoke: 'Change the password: htpasswd FILE USER',
  rules: [
    {
      id: 'hash',
      description: 'Password hash of an htpasswd file',
      keywords: [':$apr1$', ':$2y$', ':$2a$', ':$2b$', ':{sha}', ':$6$', ':$5$'],
      format: 'htpasswd-hash',
      positive: [
        'me:<<$apr1${alnum:8}${alnum:22}>>\n',
        'admin:<<$2y$05${alnum:53}>>\n',
        'a.user@shop.test:<<{SHA}{base64:27}=>>\n',
        'you:x\nme:<<$2y$10${alnum:53}>>',
      ],
      negative: [
        'password:$2y$10${alnum:53}\n',
        'hash = "$2y$10${alnum:53}"',
        'user: $apr1${alnum:8}${alnum:22}',
        'me:$apr1${alnum:8}${alnum:21}\n',
        'me:{SHA}{base64:26}=\n',
      ],
    },
  ],
} satisfies Provider;
