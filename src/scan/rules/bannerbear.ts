import type { Provider } from '../rule.ts';

export default {
  id: 'bannerbear',
  name: 'Bannerbear',
  docs: 'https://developers.bannerbear.com',
  revoke: 'https://app.bannerbear.com, project settings',
  rules: [
    {
      id: 'api-key',
      description: 'Bannerbear API key',
      near: ['bannerbear'],
      value: /[0-9A-Za-z]{22}tt/,
      positive: [
        'BANNERBEAR_API_KEY=<<{alnum:22}tt>>',
        'curl https://api.bannerbear.com/ -H "Authorization: Bearer <<{alnum:22}tt>>"',
        'bannerbearApiKey := "<<{alnum:22}tt>>"',
      ],
      negative: [
        '"bannerbearApiKey": "{alnum:21}tt"',
        'BANNERBEAR_API_KEY={alnum:23}tt',
        'BANNERBEAR_API_KEY=your_api_key_here',
      ],
    },
  ],
} satisfies Provider;
