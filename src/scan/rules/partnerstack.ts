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
        "'partnerstack' => ['api_key' => '<<{alnum:64}>>'],",
        'os.Setenv("PARTNERSTACK_API_KEY", "<<{alnum:64}>>")',
      ],
      negative: [
        'PARTNERSTACK_API_KEY={alnum:65}',
        'partnerstack-2.1.0.tgz sha256:{hex:64}',
        'PARTNERSTACK_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
