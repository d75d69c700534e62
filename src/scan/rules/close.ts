import type { Provider } from '../rule.ts';

export default {
  id: 'close',
  name: 'Close',
  docs: 'https://developer.close.com/topics/authentication/',
  revoke: 'https://app.close.com/settings/developer/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'Close API key',
      keywords: ['api_'],
      pattern: /(?<![A-Za-z0-9_])api_[0-9A-Za-z]{22}\.[0-9A-Za-z]{22}(?![A-Za-z0-9_])/,
      positive: [
        'close.api.key=<<api_{alnum:22}.{alnum:22}>>',
        'tool --close-api-key <<api_{alnum:22}.{alnum:22}>>',
        '<closeApiKey><<api_{alnum:22}.{alnum:22}>></closeApiKey>',
      ],
      negative: ['CLOSE_API_KEY=<your-api-key>', 'CLOSE_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
