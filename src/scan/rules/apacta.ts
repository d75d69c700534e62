import type { Provider } from '../rule.ts';

export default {
  id: 'apacta',
  name: 'Apacta',
  docs: 'https://api.apacta.com',
  revoke: 'https://app.apacta.com, "API keys"',
  rules: [
    {
      id: 'api-key',
      description: 'Apacta API key',
      near: ['apacta'],
      value: /[0-9A-Za-z]{8}-(?:[0-9A-Za-z]{4}-){3}[0-9A-Za-z]{12}/,
      positive: [
        "define('APACTA_API_KEY', '<<{uuid}>>');",
        'docker run -e APACTA_API_KEY=<<{uuid}>> app',
        "'apacta' => ['api_key' => '<<{uuid}>>'],",
      ],
      negative: ['apactaApiKey: process.env.APACTA_API_KEY'],
    },
  ],
} satisfies Provider;
