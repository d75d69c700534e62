import type { Provider } from '../rule.ts';

export default {
  id: 'asaas',
  name: 'Asaas',
  docs: 'https://docs.asaas.com/docs/authentication-2',
  revoke: 'https://www.asaas.com/customerApiAccessToken/index',
  rules: [
    {
      id: 'api-key',
      description: 'Asaas API key',
      keywords: ['$aact_'],
      pattern: /\$(?<secret>aact_[A-Za-z0-9:_+/=-]{60,300})(?![A-Za-z0-9:_+/=-])/,
      within: 320,
      check: 'irregular',
      positive: [
        'ASAAS_API_KEY=$<<aact_{alnum:120}>>',
        'access_token: $<<aact_prod_{alnum:60}::{alnum:60}>>',
      ],
      negative: ['ASAAS_API_KEY=$aact_{alnum:40}', 'ASAAS_API_KEY=$aact_key'],
    },
  ],
} satisfies Provider;
