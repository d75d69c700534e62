import type { Provider } from '../rule.ts';

export default {
  id: 'textmagic',
  name: 'Textmagic',
  docs: 'https://docs.textmagic.com',
  revoke: 'https://my.textmagic.com/online/api/rest-api/keys',
  rules: [
    {
      id: 'api-key',
      description: 'Textmagic API key',
      near: ['textmagic'],
      value: /[A-Za-z0-9]{30}/,
      check: 'digits-or-mixed-case',
      positive: ['textmagic_api_key: "<<{alnum:30}>>"', 'client = Textmagic(api_key="<<{alnum:30}>>")'],
      negative: [
        'TEXTMAGIC_API_KEY={alnum:29}',
        '"textmagic": "^2.1.0"',
        'textmagic_api_key: "{{ textmagic_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
