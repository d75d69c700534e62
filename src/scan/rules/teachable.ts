import type { Provider } from '../rule.ts';

export default {
  id: 'teachable',
  name: 'Teachable',
  docs: 'https://docs.teachable.com/docs/authentication',
  revoke: '"Settings", "API" of your school',
  rules: [
    {
      id: 'api-key',
      description: 'Teachable API key',
      near: ['teachable'],
      value: /[A-Za-z0-9]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        'https://api.teachable.com/v1/check?api_key=<<{alnum:32}>>&format=json',
        'teachable.api.key=<<{alnum:32}>>',
      ],
      negative: [
        'TEACHABLE_API_KEY={alnum:33}',
        'MD5 (teachable-2.1.0.tar.gz) = {hex:32}',
        'TEACHABLE_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
