import type { Provider } from '../rule.ts';

export default {
  id: 'zyte',
  name: 'Zyte',
  docs: 'https://docs.zyte.com/zyte-api/usage/reference.html',
  revoke: 'https://app.zyte.com/o/zyte-api/api-access',
  rules: [
    {
      id: 'api-key',
      description: 'Zyte API key',
      near: ['zyte', 'scrapinghub', 'shubapikey', 'crawlera'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: ['val zyteApiKey = "<<{hex:32}>>"', 'process.env.ZYTE_API_KEY = "<<{hex:32}>>";'],
      negative: ['ZYTE_API_KEY={hex:31}', 'zyte.min.js?v={hex:32}', 'zyteApiKey: "${ZYTE_API_KEY}"'],
    },
  ],
} satisfies Provider;
