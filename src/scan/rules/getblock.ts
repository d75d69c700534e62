import type { Provider } from '../rule.ts';

export default {
  id: 'getblock',
  name: 'GetBlock',
  docs: 'https://getblock.io/docs/get-started/auth-with-access-token/',
  revoke: 'https://account.getblock.io',
  rules: [
    {
      id: 'access-token',
      description: 'GetBlock access token',
      near: ['getblock'],
      value: /(?:[0-9a-f]{32}|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})/,
      positive: [
        'variable "getblock_access_token" {\n  default = "<<{hex:32}>>"\n}',
        "define('GETBLOCK_ACCESS_TOKEN', '<<{hex:32}>>');",
        'docker run -e GETBLOCK_ACCESS_TOKEN=<<{hex:32}>> app',
      ],
      negative: ['GETBLOCK_ACCESS_TOKEN=<your-access-token>', 'GETBLOCK_ACCESS_TOKEN=changeme'],
    },
  ],
} satisfies Provider;
