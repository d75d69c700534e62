import type { Provider } from '../rule.ts';

export default {
  id: 'alienvault',
  name: 'AlienVault OTX',
  docs: 'https://otx.alienvault.com/api',
  revoke: 'https://otx.alienvault.com/settings',
  rules: [
    {
      id: 'api-key',
      description: 'AlienVault OTX API key',
      near: ['alienvault', 'otxapi', 'otxkey'],
      value: /[0-9a-z]{64}/,
      check: 'letters-and-digits',
      positive: [
        'alienvault.api.key=<<{lowernum:64}>>',
        'tool --alienvault-api-key <<{lowernum:64}>>',
        '<alienvaultApiKey><<{lowernum:64}>></alienvaultApiKey>',
      ],
      negative: [
        'ALIENVAULT_API_KEY={lowernum:63}',
        'ALIENVAULT_API_KEY={lowernum:65}',
        'alienvault-2.4.1.tgz sha256:{hex:64}',
      ],
    },
  ],
} satisfies Provider;
