import type { Provider } from '../rule.ts';

export default {
  id: 'omnisend',
  name: 'Omnisend',
  docs: 'https://api-docs.omnisend.com',
  revoke: 'https://app.omnisend.com, "Store settings", "API keys"',
  rules: [
    {
      id: 'api-key',
      description: 'Omnisend API key',
      near: ['omnisend'],
      value: /[0-9a-f]{24}-[A-Za-z0-9]{50}/,
      positive: [
        'val omnisendApiKey = "<<{hex:24}-{alnum:50}>>"',
        'process.env.OMNISEND_API_KEY = "<<{hex:24}-{alnum:50}>>";',
      ],
      negative: [
        'OMNISEND_API_KEY={hex:23}-{alnum:50}',
        'omnisend-2.1.0.tgz sha256:{hex:64}',
        'OMNISEND_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
