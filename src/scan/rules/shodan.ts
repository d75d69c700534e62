import type { Provider } from '../rule.ts';

export default {
  id: 'shodan',
  name: 'Shodan',
  docs: 'https://developer.shodan.io/api',
  revoke: 'https://account.shodan.io',
  rules: [
    {
      id: 'api-key',
      description: 'Shodan API key',
      near: ['shodan'],
      value: /[A-Za-z0-9]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        '{ name: "SHODAN_API_KEY", value: "<<{alnum:32}>>" }',
        '{"shodan": {"apiKey": "<<{alnum:32}>>"}}',
      ],
      negative: [
        'SHODAN_API_KEY={alnum:33}',
        'MD5 (shodan-2.1.0.tar.gz) = {hex:32}',
        'SHODAN_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
