import type { Provider } from '../rule.ts';

export default {
  id: 'huobi',
  name: 'HTX',
  docs: 'https://www.htx.com/en-us/opend/newApiPages/',
  revoke: 'https://www.htx.com/en-us/apikey/',
  rules: [
    {
      id: 'secret-key',
      description: 'HTX secret key',
      near: ['huobi', 'htxapi', 'htxsecret', 'htx'],
      value: /[0-9a-z]{8}-[0-9a-z]{8}-[0-9a-z]{8}-[0-9a-z]{5}/,
      positive: [
        '# HTX secret key: <<{hex:8}-{hex:8}-{hex:8}-{hex:5}>>',
        "const huobiSecretKey = '<<{hex:8}-{hex:8}-{hex:8}-{hex:5}>>';",
        'https://api.huobi.com/?secret_key=<<{hex:8}-{hex:8}-{hex:8}-{hex:5}>>',
      ],
      negative: ['huobiSecretKey: process.env.HUOBI_SECRET_KEY', 'HUOBI_SECRET_KEY=changeme'],
    },
  ],
} satisfies Provider;
