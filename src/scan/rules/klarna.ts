import type { Provider } from '../rule.ts';

export default {
  id: 'klarna',
  name: 'Klarna',
  docs: 'https://docs.klarna.com/api/authentication/',
  revoke: 'https://portal.klarna.com, "Settings", "API credentials"',
  rules: [
    {
      id: 'api-password',
      description: 'Klarna API password',
      near: ['klarna'],
      value: /klarna_(?:test|live)_api_[0-9A-Za-z_-]{30,120}/,
      positive: [
        'https://api.klarna.com/?api_password=<<klarna_test_api_{alnum:80}>>',
        '- name: KLARNA_API_PASSWORD\n  value: "<<klarna_test_api_{alnum:80}>>"',
        'klarna:\n  api_password: "<<klarna_test_api_{alnum:80}>>"',
      ],
      negative: ['KLARNA_API_PASSWORD=your_api_password_here', 'KLARNA_API_PASSWORD=changeme'],
    },
  ],
} satisfies Provider;
