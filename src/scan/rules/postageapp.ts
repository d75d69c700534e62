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
      positive: [
        'client = Postageapp(api_key="<<{alnum:32}>>")',
        'curl https://api.postageapp.com/v1/me -H "Authorization: Bearer <<{alnum:32}>>"',
      ],
      negative: [
        'POSTAGEAPP_API_KEY={alnum:33}',
        'MD5 (postageapp-2.1.0.tar.gz) = {hex:32}',
        'POSTAGEAPP_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
