import type { Provider } from '../rule.ts';

export default {
  id: 'pgpass',
  name: 'PostgreSQL',
  docs: 'https://www.postgresql.org/docs/current/libpq-pgpass.html',
  revoke: 'Change the password on the PostgreSQL server: ALTER ROLE … PASSWORD',
  rules: [
    {
      id: 'password',
      description: 'Password of a .pgpass file',
      keywords: [':5432:', ':5433:', ':6432:', ':6543:', ':*:*:', ':25060:', ':26257:'],
      format: 'pgpass',
      positive: [
        'db.shop.test:5432:app:me:<<{alnum:20}>>\n',
        '*:*:*:me:<<{alnum:16}>>',
        '# mine\nlocalhost:5432:*:me:<<{alnum:16}>>\n',
      ],
      negative: [
        'db.shop.test:5432:app:me:password\n',
        'x = db.shop.test:5432:app:me:{alnum:20}\n',
        'arn:aws:iam:5432:app:me/x',
        'hostname:port:database:username:password',
      ],
    },
  ],
} satisfies Provider;
