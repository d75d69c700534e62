import type { Provider } from '../rule.ts';

export default {
  id: 'insightly',
  name: 'Insightly',
  docs: 'https://api.insightly.com/v3.1/Help',
  revoke: 'insightly.com, "User settings", "API"',
  rules: [
    {
      id: 'api-key',
      description: 'Insightly API key',
      near: ['insightly'],
      value: /[0-9A-Za-z]{8}-(?:[0-9A-Za-z]{4}-){3}[0-9A-Za-z]{12}/,
      positive: [
        '{"insightly": {"api_key": "<<{uuid}>>"}}',
        'insightly_api_key: <<{uuid}>>',
        '<add key="InsightlyApiKey" value="<<{uuid}>>" />',
      ],
      negative: ['INSIGHTLY_API_KEY=${INSIGHTLY_API_KEY}'],
    },
  ],
} satisfies Provider;
