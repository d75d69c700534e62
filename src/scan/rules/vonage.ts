import type { Provider } from '../rule.ts';

export default {
  id: 'vonage',
  name: 'Vonage',
  docs: 'https://developer.vonage.com/en/account/secret-management',
  revoke: 'https://dashboard.nexmo.com/settings',
  rules: [
    {
      id: 'api-secret',
      description: 'Vonage API secret',
      near: ['vonage', 'nexmo'],
      value: /[A-Za-z0-9]{16}/,
      check: 'digits-or-mixed-case',
      positive: ['vonage.api.secret=<<{alnum:16}>>', "'vonage' => ['api_secret' => '<<{alnum:16}>>'],"],
      negative: [
        'VONAGE_API_SECRET={alnum:15}',
        '"vonage": "^2.1.0"',
        'vonage_api_secret: "{{ vonage_api_secret }}"',
      ],
    },
  ],
} satisfies Provider;
