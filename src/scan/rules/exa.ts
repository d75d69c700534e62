import type { Provider } from '../rule.ts';

export default {
  id: 'exa',
  name: 'Exa',
  docs: 'https://docs.exa.ai/reference/getting-started',
  revoke: 'https://dashboard.exa.ai/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'Exa API key',
      near: ['exaapi', 'exaai', 'exasearch', 'metaphorapi', 'exa'],
      value: /[0-9A-Za-z]{8}-(?:[0-9A-Za-z]{4}-){3}[0-9A-Za-z]{12}/,
      positive: [
        'exaApiKey := "<<{uuid}>>"',
        '"exaApiKey": "<<{uuid}>>"',
        'private static final String EXA_API_KEY = "<<{uuid}>>";',
      ],
      negative: ['EXA_API_KEY=your_api_key_here'],
    },
  ],
} satisfies Provider;
