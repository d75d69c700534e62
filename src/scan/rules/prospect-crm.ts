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
      near: ['prospect', 'prospectcrm', 'prospect365'],
      value: /[a-z0-9]{32}/,
      check: 'letters-and-digits',
      positive: [
        'private const string ProspectCrmApiKey = "<<{lowernum:32}>>";',
        'ENV PROSPECT_CRM_API_KEY <<{lowernum:32}>>',
      ],
      negative: [
        'PROSPECT_CRM_API_KEY={lowernum:33}',
        'MD5 (prospect-crm-2.1.0.tar.gz) = {hex:32}',
        'PROSPECT_CRM_API_KEY=your_prospect_crm_api_key_here',
      ],
    },
  ],
} satisfies Provider;
