import type { Provider } from '../rule.ts';

export default {
  id: 'partnerstack',
  name: 'PartnerStack',
  docs: 'https://docs.partnerstack.com/docs/partner-api',
  revoke: 'https://app.partnerstack.com, "Settings", "Integrations"',
  rules: [
    {
      id: 'api-key',
      description: 'PartnerStack API key',
      near: ['partnerstack'],
      value: /[A-Za-z0-9]{64}/,
      check: 'letters-and-digits',
      positive: [
        '<add key="PartnerstackApiKey" value="<<{alnum:64}>>" />',
        '      - PARTNERSTACK_API_KEY=<<{alnum:64}>>',
      ],
      negative: [
        'PARTNERSTACK_API_KEY={alnum:63}',
        'partnerstack-2.1.0.tgz sha256:{hex:64}',
        'const partnerstackApiKey = process.env.PARTNERSTACK_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
