import type { Provider } from '../rule.ts';

export default {
  id: 'shutterstock',
  name: 'Shutterstock',
  docs: 'https://api-reference.shutterstock.com',
  revoke: 'https://www.shutterstock.com/account/developers/apps',
  rules: [
    {
      id: 'client-secret',
      description: 'Shutterstock client secret',
      near: ['shutterstock'],
      value: /[A-Za-z0-9]{16}/,
      check: 'digits-or-mixed-case',
      positive: [
        '"shutterstockClientSecret": "<<{alnum:16}>>"',
        "const shutterstockClientSecret = '<<{alnum:16}>>';",
      ],
      negative: [
        'SHUTTERSTOCK_CLIENT_SECRET={alnum:15}',
        '"shutterstock": "^2.1.0"',
        'shutterstock_client_secret: "{{ shutterstock_client_secret }}"',
      ],
    },
    {
      id: 'api-key',
      description: 'Shutterstock API key',
      near: ['shutterstock'],
      value: /[A-Za-z0-9]{32}/,
      check: 'digits-or-mixed-case',
      positive: ['SHUTTERSTOCK_API_KEY=<<{alnum:32}>>', '"shutterstockApiKey": "<<{alnum:32}>>"'],
      negative: [
        'SHUTTERSTOCK_API_KEY={alnum:31}',
        'shutterstock.min.js?v={hex:32}',
        'shutterstock_api_key: "{{ shutterstock_api_key }}"',
      ],
    },
    {
      id: 'access-token',
      description: 'Shutterstock access token',
      near: ['shutterstock'],
      value: /v2\/[A-Za-z0-9_-]{388}/,
      positive: [
        'SHUTTERSTOCK_ACCESS_TOKEN=<<v2/{base64url:388}>>',
        '"shutterstockAccessToken": "<<v2/{base64url:388}>>"',
      ],
      negative: [
        'SHUTTERSTOCK_ACCESS_TOKEN=v2/{base64url:387}',
        'shutterstock-2.1.0.tgz sha256:{hex:64}',
        'shutterstock_access_token: "{{ shutterstock_access_token }}"',
      ],
    },
  ],
} satisfies Provider;
