import type { Provider } from '../rule.ts';

export default {
  id: 'postageapp',
  name: 'PostageApp',
  docs: 'https://dev.postageapp.com',
  revoke: 'https://secure.postageapp.com, "Project settings"',
  rules: [
    {
      id: 'api-key',
      description: 'PostageApp API key',
      near: ['postageapp'],
      value: /[A-Za-z0-9]{32}/,
      check: 'digits-or-mixed-case',
      positive: ['postageapp.api.key=<<{alnum:32}>>', "'postageapp' => ['api_key' => '<<{alnum:32}>>'],"],
      negative: [
        'POSTAGEAPP_API_KEY={alnum:31}',
        '{hex:32}  postageapp-2.1.0.zip',
        'const postageappApiKey = process.env.POSTAGEAPP_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
