import type { Provider } from '../rule.ts';

export default {
  id: 'boldsign',
  name: 'BoldSign',
  docs: 'https://developers.boldsign.com/authentication/api-key/',
  revoke: 'https://app.boldsign.com/api-management/api-key',
  rules: [
    {
      id: 'api-key',
      description: 'BoldSign API key',
      near: ['boldsign'],
      value: /(?:[0-9A-Za-z+/]{43}=|[0-9A-Za-z-]{36})/,
      positive: [
        '{"boldsign": {"api_key": "<<{base64:43}=>>"}}',
        'boldsign_api_key: <<{base64:43}=>>',
        '<add key="BoldsignApiKey" value="<<{base64:43}=>>" />',
      ],
      negative: ['BOLDSIGN_API_KEY=${BOLDSIGN_API_KEY}', 'BOLDSIGN_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
