import type { Provider } from '../rule.ts';

export default {
  id: 'prospect-crm',
  name: 'Prospect CRM',
  docs: 'https://developer.prospect365.com',
  revoke: 'https://crm.prospect365.com, "Settings", "Access tokens"',
  rules: [
    {
      id: 'api-key',
      description: 'Prospect CRM API key',
      near: ['prospectcrm', 'prospect365', 'prospectapi', 'prospectkey', 'prospecttoken'],
      value: /[a-z0-9]{32}/,
      check: 'letters-and-digits',
      positive: [
        'variable "prospect_crm_api_key" {\n  default = "<<{lowernum:32}>>"\n}',
        '# Prospect CRM API key: <<{lowernum:32}>>',
      ],
      negative: [
        'PROSPECT_CRM_API_KEY={lowernum:31}',
        '{hex:32}  prospect-crm-2.1.0.zip',
        'PROSPECT_CRM_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
