import type { Provider } from '../rule.ts';

export default {
  id: 'ionos',
  name: 'IONOS',
  docs: 'https://developer.hosting.ionos.com/docs/getstarted',
  revoke: 'https://developer.hosting.ionos.com/keys',
  rules: [
    {
      id: 'api-key',
      description: 'IONOS API key',
      near: ['ionos'],
      value: /[0-9a-f]{32}\.[0-9A-Za-z_-]{86}/,
      positive: [
        '{"ionos": {"api_key": "<<{hex:32}.{base64url:86}>>"}}',
        'ionos_api_key: <<{hex:32}.{base64url:86}>>',
        '<add key="IonosApiKey" value="<<{hex:32}.{base64url:86}>>" />',
      ],
      negative: ['IONOS_API_KEY=<your-api-key>', 'IONOS_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
