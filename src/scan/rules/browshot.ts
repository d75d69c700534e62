import type { Provider } from '../rule.ts';

export default {
  id: 'browshot',
  name: 'Browshot',
  docs: 'https://browshot.com/api/documentation',
  revoke: 'https://browshot.com/dashboard',
  rules: [
    {
      id: 'api-key',
      description: 'Browshot API key',
      near: ['browshot'],
      value: /[0-9A-Za-z-]{28}/,
      check: 'letters-and-digits',
      positive: [
        'tool --browshot-api-key <<{alnum:28}>>',
        '<browshotApiKey><<{alnum:28}>></browshotApiKey>',
        '[browshot]\napi_key = <<{alnum:28}>>',
      ],
      negative: ['BROWSHOT_API_KEY=your_api_key_here', 'BROWSHOT_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
