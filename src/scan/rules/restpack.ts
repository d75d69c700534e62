import type { Provider } from '../rule.ts';

export default {
  id: 'restpack',
  name: 'Restpack',
  docs: 'https://restpack.io/docs',
  revoke: 'https://restpack.io/console',
  rules: [
    {
      id: 'access-token',
      description: 'Restpack access token',
      near: ['restpack'],
      value: /[A-Za-z0-9]{48}/,
      check: 'letters-and-digits',
      positive: [
        "const restpackAccessToken = '<<{alnum:48}>>';",
        'export RESTPACK_ACCESS_TOKEN="<<{alnum:48}>>"',
      ],
      negative: [
        'RESTPACK_ACCESS_TOKEN={alnum:49}',
        "import { createRestpackClient } from 'restpack';",
        'RESTPACK_ACCESS_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
