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
      positive: ["$restpack_access_token = '<<{alnum:48}>>';", 'RESTPACK_ACCESS_TOKEN=<<{alnum:48}>>'],
      negative: [
        'RESTPACK_ACCESS_TOKEN={alnum:47}',
        '"restpack": "^2.1.0"',
        'restpackAccessToken: "${RESTPACK_ACCESS_TOKEN}"',
      ],
    },
  ],
} satisfies Provider;
