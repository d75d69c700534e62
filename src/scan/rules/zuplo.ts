import type { Provider } from '../rule.ts';

export default {
  id: 'zuplo',
  name: 'Zuplo',
  docs: 'https://zuplo.com/docs/articles/api-key-leak-detection',
  revoke: 'https://portal.zuplo.com',
  rules: [
    {
      id: 'api-key',
      description: 'Zuplo API key',
      keywords: ['zpka_'],
      pattern: /(?<![A-Za-z0-9_])zpka_[A-Za-z0-9_-]{32}_[0-9a-f]{8}(?![A-Za-z0-9_])/,
      positive: [
        'Authorization: Bearer <<zpka_{hex:32}_{hex:8}>>',
        'zuplo_api_key: <<zpka_{hex:32}_{hex:8}>>',
      ],
      negative: [
        'ZUPLO_API_KEY=zpka_{hex:32}_{hex:7}',
        "const zuploApiKey = 'zpka_{hex:32}_{hex:9}';",
        'ZUPLO_API_KEY=zpka_your-key-goes-here',
      ],
    },
    {
      id: 'developer-key',
      description: 'Zuplo developer API key',
      keywords: ['zpkd_'],
      pattern: /(?<![A-Za-z0-9_])zpkd_[A-Za-z0-9]{30,60}(?![A-Za-z0-9_])/,
      check: 'irregular',
      positive: ['{"token":"<<zpkd_{alnum:30}>>"}', 'export ZUPLO_DEVELOPER_KEY="<<zpkd_{alnum:30}>>"'],
      negative: [
        'zuplo_developer_key: zpkd_{alnum:29}',
        'client = Client(zuplo_developer_key="zpkd_{alnum:61}")',
        'ZUPLO_DEVELOPER_KEY=zpkd_your-key-goes-here',
      ],
    },
  ],
} satisfies Provider;
