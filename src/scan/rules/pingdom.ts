import type { Provider } from '../rule.ts';

export default {
  id: 'pingdom',
  name: 'Pingdom',
  docs: 'https://docs.pingdom.com/api/',
  revoke: 'https://my.pingdom.com/app/api-tokens',
  rules: [
    {
      id: 'api-token',
      description: 'Pingdom API token',
      near: ['pingdom'],
      value: /[A-Za-z0-9_-]{63}|[a-z0-9]{32}/,
      check: 'digits-or-mixed-case',
      positive: ["$pingdom_api_token = '<<{base64url:63}>>';", 'PINGDOM_API_TOKEN=<<{lowernum:32}>>'],
      negative: [
        'PINGDOM_API_TOKEN={base64url:62}',
        'pingdom-2.1.0.tgz sha256:{hex:64}',
        'pingdomApiToken: "${PINGDOM_API_TOKEN}"',
      ],
    },
  ],
} satisfies Provider;
