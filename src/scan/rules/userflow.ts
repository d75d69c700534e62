import type { Provider } from '../rule.ts';

export default {
  id: 'userflow',
  name: 'Userflow',
  docs: 'https://userflow.com/docs/api',
  revoke: 'https://userflow.com/app, "Settings", "API"',
  rules: [
    {
      id: 'api-key',
      description: 'Userflow API key',
      near: ['userflow'],
      value: /ct_[a-z0-9]{26}/,
      check: 'letters-and-digits',
      positive: [
        'userflow.api.key=<<ct_{lowernum:26}>>',
        "'userflow' => ['api_key' => '<<ct_{lowernum:26}>>'],",
      ],
      negative: [
        'USERFLOW_API_KEY=ct_{lowernum:25}',
        '"userflow": "^2.1.0"',
        'userflow_api_key: "{{ userflow_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
