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
      near: ['revamp', 'revampcrm'],
      value: /[A-Za-z0-9]{40}/,
      check: 'digits-or-mixed-case',
      positive: ['revamp_crm_api_key: "<<{alnum:40}>>"', 'client = RevampCrm(api_key="<<{alnum:40}>>")'],
      negative: [
        'REVAMP_CRM_API_KEY={alnum:39}',
        '"revamp-crm": "git+https://git.example/revamp-crm.git#{hex:40}"',
        'const revampCrmApiKey = process.env.REVAMP_CRM_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
