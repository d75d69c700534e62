import type { Provider } from '../rule.ts';

export default {
  id: 'intrinio',
  name: 'Intrinio',
  docs: 'https://docs.intrinio.com/documentation/api_v2/getting_started',
  revoke: 'https://account.intrinio.com/account/overview',
  rules: [
    {
      id: 'api-key',
      description: 'Intrinio API key',
      near: ['intrinio'],
      value: /[0-9A-Za-z]{44}/,
      check: 'letters-and-digits',
      positive: [
        'intrinio_api_key: <<{alnum:44}>>',
        '<add key="IntrinioApiKey" value="<<{alnum:44}>>" />',
        '# Intrinio API key: <<{alnum:44}>>',
      ],
      negative: ['INTRINIO_API_KEY=your_api_key_here', 'INTRINIO_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
