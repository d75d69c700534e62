import type { Provider } from '../rule.ts';

export default {
  id: 'column',
  name: 'Column',
  docs: 'https://column.com/docs/api',
  revoke: 'https://dashboard.column.com, "API keys"',
  rules: [
    {
      id: 'api-key',
      description: 'Column API key',
      near: ['column'],
      value: /(?:test|live)_[0-9A-Za-z]{27}/,
      positive: [
        'private static final String COLUMN_API_KEY = "<<live_{alnum:27}>>";',
        '{"column": {"api_key": "<<live_{alnum:27}>>"}}',
        'column_api_key: <<live_{alnum:27}>>',
      ],
      negative: ['COLUMN_API_KEY=your_api_key_here', 'COLUMN_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
