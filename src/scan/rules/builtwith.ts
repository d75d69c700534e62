import type { Provider } from '../rule.ts';

export default {
  id: 'builtwith',
  name: 'BuiltWith',
  docs: 'https://api.builtwith.com',
  revoke: 'https://api.builtwith.com/domain-api',
  rules: [
    {
      id: 'api-key',
      description: 'BuiltWith API key',
      near: ['builtwith'],
      value: /[0-9A-Za-z]{8}-(?:[0-9A-Za-z]{4}-){3}[0-9A-Za-z]{12}/,
      positive: [
        "Builtwith.api_key = '<<{uuid}>>'",
        'BUILTWITH_API_KEY=<<{uuid}>>',
        'curl https://api.builtwith.com/ -H "Authorization: Bearer <<{uuid}>>"',
      ],
      negative: ['BUILTWITH_API_KEY=<your-api-key>'],
    },
  ],
} satisfies Provider;
