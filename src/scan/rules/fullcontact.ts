import type { Provider } from '../rule.ts';

export default {
  id: 'fullcontact',
  name: 'FullContact',
  docs: 'https://docs.fullcontact.com',
  revoke: 'https://platform.fullcontact.com/developers/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'FullContact API key',
      near: ['fullcontact'],
      value: /[0-9A-Za-z]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        "Fullcontact.api_key = '<<{alnum:32}>>'",
        'FULLCONTACT_API_KEY=<<{alnum:32}>>',
        'curl https://api.fullcontact.com/ -H "Authorization: Bearer <<{alnum:32}>>"',
      ],
      negative: [
        'FULLCONTACT_API_KEY={alnum:31}',
        'FULLCONTACT_API_KEY={alnum:33}',
        'md5 of fullcontact-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
