import type { Provider } from '../rule.ts';

export default {
  id: 'revamp-crm',
  name: 'Revamp CRM',
  docs: 'https://www.revampcrm.com',
  revoke: 'https://app.revampcrm.com, "Settings", "API"',
  rules: [
    {
      id: 'api-key',
      description: 'Revamp CRM API key',
      near: ['revampcrm', 'revampapi', 'revampkey', 'revamptoken'],
      value: /[A-Za-z0-9]{40}/,
      check: 'letters-and-digits',
      positive: [
        'https://api.revampcrm.com/v1/check?api_key=<<{alnum:40}>>&format=json',
        'revamp.crm.api.key=<<{alnum:40}>>',
      ],
      negative: [
        'REVAMP_CRM_API_KEY={alnum:39}',
        'revamp-crm @ {hex:40}',
        'revamp_crm_api_key: "{{ revamp_crm_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
