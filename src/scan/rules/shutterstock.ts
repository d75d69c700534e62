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
        'shutterstock:\n  client_secret: <<{alnum:16}>>',
        'shutterstock_client_secret: "<<{alnum:16}>>"',
      ],
      negative: [
        'SHUTTERSTOCK_CLIENT_SECRET={alnum:17}',
        "import { createShutterstockClient } from 'shutterstock';",
        'SHUTTERSTOCK_CLIENT_SECRET=your_shutterstock_client_secret_here',
      ],
    },
    {
      id: 'api-key',
      description: 'Shutterstock API key',
      near: ['shutterstock'],
      value: /[A-Za-z0-9]{32}/,
      check: 'digits-or-mixed-case',
      positive: ['export SHUTTERSTOCK_API_KEY="<<{alnum:32}>>"', 'shutterstock:\n  api_key: <<{alnum:32}>>'],
      negative: [
        'SHUTTERSTOCK_API_KEY={alnum:33}',
        'MD5 (shutterstock-2.1.0.tar.gz) = {hex:32}',
        'SHUTTERSTOCK_API_KEY=your_shutterstock_api_key_here',
      ],
    },
    {
      id: 'access-token',
      description: 'Shutterstock access token',
      near: ['shutterstock'],
      value: /v2\/[A-Za-z0-9_-]{388}/,
      positive: [
        'export SHUTTERSTOCK_ACCESS_TOKEN="<<v2/{base64url:388}>>"',
        'shutterstock:\n  access_token: <<v2/{base64url:388}>>',
      ],
      negative: [
        'SHUTTERSTOCK_ACCESS_TOKEN=v2/{base64url:389}',
        'shutterstock-2.1.0.tgz sha256:{hex:64}',
        'SHUTTERSTOCK_ACCESS_TOKEN=your_shutterstock_access_token_here',
      ],
    },
  ],
} satisfies Provider;
