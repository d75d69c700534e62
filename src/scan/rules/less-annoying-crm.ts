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
        'docker run -e LESS_ANNOYING_CRM_API_KEY=<<{digits:6}-{digits:15}-{alnum:34}>> app',
        "'less-annoying-crm' => ['api_key' => '<<{digits:6}-{digits:15}-{alnum:34}>>'],",
        'less.annoying.crm.api.key=<<{digits:6}-{digits:15}-{alnum:34}>>',
      ],
      negative: ['LESS_ANNOYING_CRM_API_KEY=<your-api-key>', 'LESS_ANNOYING_CRM_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
