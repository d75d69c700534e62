import type { Provider } from '../rule.ts';

export default {
  id: 'capsule-crm',
  name: 'Capsule CRM',
  docs: 'https://developer.capsulecrm.com/v2/overview/authentication',
  revoke: 'capsulecrm.com, "My preferences", "API authentication tokens"',
  rules: [
    {
      id: 'api-token',
      description: 'Capsule CRM API token',
      near: ['capsulecrm', 'capsuleapi', 'capsuletoken'],
      value: /[0-9A-Za-z._+=-]{64}/,
      check: 'letters-and-digits',
      positive: [
        '[capsulecrm]\napi_token = <<{alnum:64}>>',
        "Capsulecrm.api_token = '<<{alnum:64}>>'",
        'CAPSULECRM_API_TOKEN=<<{alnum:64}>>',
      ],
      negative: ['capsulecrmApiToken: process.env.CAPSULECRM_API_TOKEN', 'CAPSULECRM_API_TOKEN=changeme'],
    },
  ],
} satisfies Provider;
