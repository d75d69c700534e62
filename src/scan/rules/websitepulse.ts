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
        'variable "websitepulse_api_key" {\n  default = "<<{hex:32}>>"\n}',
        '# WebSitePulse API key: <<{hex:32}>>',
      ],
      negative: [
        'WEBSITEPULSE_API_KEY={hex:31}',
        'websitepulse.min.js?v={hex:32}',
        'websitepulseApiKey: "${WEBSITEPULSE_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
