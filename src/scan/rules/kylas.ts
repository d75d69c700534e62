import type { Provider } from '../rule.ts';

export default {
  id: 'kylas',
  name: 'Kylas',
  docs: 'https://support.kylas.io',
  revoke: 'https://app.kylas.io, "API keys"',
  rules: [
    {
      id: 'api-key',
      description: 'Kylas API key',
      near: ['kylas'],
      value: /[0-9A-Za-z]{8}-(?:[0-9A-Za-z]{4}-){3}[0-9A-Za-z]{12}/,
      positive: [
        "define('KYLAS_API_KEY', '<<{uuid}>>');",
        'docker run -e KYLAS_API_KEY=<<{uuid}>> app',
        "'kylas' => ['api_key' => '<<{uuid}>>'],",
      ],
      negative: ['KYLAS_API_KEY=your_api_key_here'],
    },
  ],
} satisfies Provider;
