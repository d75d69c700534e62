import type { Provider } from '../rule.ts';

export default {
  id: 'endor-labs',
  name: 'Endor Labs',
  docs: 'https://docs.endorlabs.com/administration/api-keys/',
  revoke: 'https://app.endorlabs.com, "Access control", "API keys"',
  rules: [
    {
      id: 'api-secret',
      description: 'Endor Labs API secret',
      near: ['endorlabs', 'endorapi'],
      value: /endr\+[0-9A-Za-z-]{16}/,
      positive: [
        'client = EndorLabs(api_secret="<<endr+{alnum:16}>>")',
        'export ENDOR_LABS_API_SECRET="<<endr+{alnum:16}>>"',
        "process.env.ENDOR_LABS_API_SECRET || '<<endr+{alnum:16}>>'",
        'ENDOR_API_CREDENTIALS_SECRET=<<endr+{alnum:16}>>',
      ],
      negative: ['endorLabsApiSecret: process.env.ENDOR_LABS_API_SECRET', 'ENDOR_LABS_API_SECRET=changeme'],
    },
  ],
} satisfies Provider;
