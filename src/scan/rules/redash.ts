import type { Provider } from '../rule.ts';

export default {
  id: 'redash',
  name: 'Redash',
  docs: 'https://redash.io/help/user-guide/integrations-and-api/api',
  revoke: '"Settings", "Account" of your Redash',
  rules: [
    {
      id: 'api-key',
      description: 'Redash API key',
      near: ['redash'],
      value: /[A-Za-z0-9]{40}/,
      check: 'letters-and-digits',
      positive: ['[redash]\napi_key = "<<{alnum:40}>>"', '<add key="RedashApiKey" value="<<{alnum:40}>>" />'],
      negative: [
        'REDASH_API_KEY={alnum:41}',
        '"redash": "git+https://git.example/redash.git#{hex:40}"',
        'REDASH_API_KEY=your_redash_api_key_here',
      ],
    },
  ],
} satisfies Provider;
