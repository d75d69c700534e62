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
      value: /klarna_(?:test|live)_api_[0-9A-Za-z!-~]{30,120}/,
      positive: [
        "Klarna.api_password = '<<klarna_test_api_{alnum:80}>>'",
        'KLARNA_API_PASSWORD=<<klarna_test_api_{alnum:80}>>',
        'curl https://api.klarna.com/ -H "Authorization: Bearer <<klarna_test_api_{alnum:80}>>"',
      ],
      negative: ['KLARNA_API_PASSWORD=${KLARNA_API_PASSWORD}', 'KLARNA_API_PASSWORD=changeme'],
    },
  ],
} satisfies Provider;
