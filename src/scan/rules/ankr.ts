import type { Provider } from '../rule.ts';

export default {
  id: 'ankr',
  name: 'Ankr',
  docs: 'https://www.ankr.com/docs/rpc-service/getting-started/',
  revoke: 'https://www.ankr.com/rpc/projects/',
  rules: [
    {
      id: 'api-key',
      description: 'Ankr API key',
      near: ['ankr'],
      value: /[0-9a-f]{64}/,
      check: 'letters-and-digits',
      positive: [
        "define('ANKR_API_KEY', '<<{hex:64}>>');",
        'docker run -e ANKR_API_KEY=<<{hex:64}>> app',
        "'ankr' => ['api_key' => '<<{hex:64}>>'],",
      ],
      negative: ['"ankrApiKey": "{hex:63}"', 'ANKR_API_KEY={hex:65}', 'ankr-2.4.1.tgz sha256:{hex:64}'],
    },
  ],
} satisfies Provider;
