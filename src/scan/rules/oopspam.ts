import type { Provider } from '../rule.ts';

export default {
  id: 'oopspam',
  name: 'OOPSpam',
  docs: 'https://docs.oopspam.com',
  revoke: 'https://app.oopspam.com',
  rules: [
    {
      id: 'api-key',
      description: 'OOPSpam API key',
      near: ['oopspam'],
      value: /[A-Za-z0-9]{40}/,
      check: 'digits-or-mixed-case',
      positive: ['oopspam.api.key=<<{alnum:40}>>', "'oopspam' => ['api_key' => '<<{alnum:40}>>'],"],
      negative: [
        'OOPSPAM_API_KEY={alnum:39}',
        'oopspam @ {hex:40}',
        'oopspam_api_key: "{{ oopspam_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
