import type { Provider } from '../rule.ts';

export default {
  id: 'nimble',
  name: 'Nimble',
  docs: 'https://nimble.readthedocs.io/en/latest/obtaining_key/',
  revoke: 'https://app.nimble.com/#app/settings/tokens',
  rules: [
    {
      id: 'api-token',
      description: 'Nimble API token',
      near: ['nimble'],
      value: /[A-Za-z0-9]{30}/,
      check: 'digits-or-mixed-case',
      positive: ['nimble:\n  api_token: <<{alnum:30}>>', 'nimble_api_token: "<<{alnum:30}>>"'],
      negative: [
        'NIMBLE_API_TOKEN={alnum:29}',
        '"nimble": "^2.1.0"',
        'nimble_api_token: "{{ nimble_api_token }}"',
      ],
    },
  ],
} satisfies Provider;
