import type { Provider } from '../rule.ts';

export default {
  id: 'locize',
  name: 'locize',
  docs: 'https://docs.locize.com/integration/api',
  revoke: 'https://www.locize.app, project settings',
  rules: [
    {
      id: 'api-key',
      description: 'locize API key',
      near: ['locize'],
      value: /[0-9A-Za-z]{8}-(?:[0-9A-Za-z]{4}-){3}[0-9A-Za-z]{12}/,
      positive: [
        '# locize API key: <<{uuid}>>',
        "const locizeApiKey = '<<{uuid}>>';",
        'https://api.locize.com/?api_key=<<{uuid}>>',
      ],
      negative: ['LOCIZE_API_KEY=your_api_key_here'],
    },
  ],
} satisfies Provider;
