import type { Provider } from '../rule.ts';

export default {
  id: 'blocknative',
  name: 'Blocknative',
  docs: 'https://docs.blocknative.com/blocknative-api',
  revoke: 'https://explorer.blocknative.com/account',
  rules: [
    {
      id: 'api-key',
      description: 'Blocknative API key',
      near: ['blocknative'],
      value: /[0-9A-Za-z]{8}-(?:[0-9A-Za-z]{4}-){3}[0-9A-Za-z]{12}/,
      positive: [
        'variable "blocknative_api_key" {\n  default = "<<{uuid}>>"\n}',
        "define('BLOCKNATIVE_API_KEY', '<<{uuid}>>');",
        'docker run -e BLOCKNATIVE_API_KEY=<<{uuid}>> app',
      ],
      negative: ['BLOCKNATIVE_API_KEY=<your-api-key>'],
    },
  ],
} satisfies Provider;
