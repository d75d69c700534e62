import type { Provider } from '../rule.ts';

export default {
  id: 'threatbook',
  name: 'ThreatBook',
  docs: 'https://x.threatbook.com/en/api',
  revoke: 'https://x.threatbook.com/en/myAccount',
  rules: [
    {
      id: 'api-key',
      description: 'ThreatBook API key',
      near: ['threatbook'],
      value: /[0-9a-f]{64}/,
      check: 'letters-and-digits',
      positive: ["const threatbookApiKey = '<<{hex:64}>>';", 'export THREATBOOK_API_KEY="<<{hex:64}>>"'],
      negative: [
        'THREATBOOK_API_KEY={hex:63}',
        'threatbook-2.1.0.tgz sha256:{hex:64}',
        'threatbookApiKey: "${THREATBOOK_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
