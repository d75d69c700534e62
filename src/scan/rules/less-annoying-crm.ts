import type { Provider } from '../rule.ts';

export default {
  id: 'less-annoying-crm',
  name: 'Less Annoying CRM',
  docs: 'https://www.lessannoyingcrm.com/help/topic/API',
  revoke: 'https://account.lessannoyingcrm.com/app/Settings/Api',
  rules: [
    {
      id: 'api-key',
      description: 'Less Annoying CRM API key',
      near: ['lessannoyingcrm', 'lacrm', 'lessannoying'],
      value: /[0-9A-Za-z-]{57}/,
      positive: [
        'private static final String LESS_ANNOYING_CRM_API_KEY = "<<{digits:6}-{digits:15}-{alnum:34}>>";',
        '{"less_annoying_crm": {"api_key": "<<{digits:6}-{digits:15}-{alnum:34}>>"}}',
        'less_annoying_crm_api_key: <<{digits:6}-{digits:15}-{alnum:34}>>',
      ],
      negative: [
        'lessAnnoyingCrmApiKey: process.env.LESS_ANNOYING_CRM_API_KEY',
        'LESS_ANNOYING_CRM_API_KEY=changeme',
      ],
    },
  ],
} satisfies Provider;
