import type { Provider } from '../rule.ts';

export default {
  id: 'websitepulse',
  name: 'WebSitePulse',
  docs: 'https://www.websitepulse.com/kb/api.html',
  revoke: 'https://www.websitepulse.com, "API"',
  rules: [
    {
      id: 'api-key',
      description: 'WebSitePulse API key',
      near: ['websitepulse'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        'private const string WebsitepulseApiKey = "<<{hex:32}>>";',
        'ENV WEBSITEPULSE_API_KEY <<{hex:32}>>',
      ],
      negative: [
        'WEBSITEPULSE_API_KEY={hex:31}',
        '{hex:32}  websitepulse-2.1.0.zip',
        'WEBSITEPULSE_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
