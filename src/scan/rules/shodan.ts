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
        'requests.get(url, headers={"X-Shodan-Api-Key": "<<{alnum:32}>>"})',
        'shodan.api_key = "<<{alnum:32}>>"',
      ],
      negative: [
        'SHODAN_API_KEY={alnum:31}',
        'shodan.min.js?v={hex:32}',
        'shodanApiKey: "${SHODAN_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
