import type { Provider } from '../rule.ts';

export default {
  id: 'ipregistry',
  name: 'Ipregistry',
  docs: 'https://ipregistry.co/docs/authentication',
  revoke: 'https://dashboard.ipregistry.co/keys',
  rules: [
    {
      id: 'api-key',
      description: 'Ipregistry API key',
      near: ['ipregistry'],
      value: /(?:ira_)?[0-9A-Za-z]{14,32}/,
      check: 'letters-and-digits',
      positive: [
        'tool --ipregistry-api-key <<ira_{alnum:28}>>',
        '<ipregistryApiKey><<ira_{alnum:28}>></ipregistryApiKey>',
        '[ipregistry]\napi_key = <<ira_{alnum:28}>>',
      ],
      negative: ['IPREGISTRY_API_KEY=your_api_key_here', 'IPREGISTRY_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
