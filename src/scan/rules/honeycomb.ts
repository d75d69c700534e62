import type { Provider } from '../rule.ts';

export default {
  id: 'honeycomb',
  name: 'Honeycomb',
  docs: 'https://docs.honeycomb.io/configure/environments/manage-api-keys/',
  revoke: 'https://ui.honeycomb.io, "Environment settings", "API keys"',
  rules: [
    {
      id: 'api-key',
      description: 'Honeycomb API key',
      near: ['honeycomb', 'hnyapi', 'honeycombwritekey'],
      value: /(?:hc[abcd]i[ck]_[0-9a-z]{58}|[0-9A-Za-z]{22}|[0-9a-f]{32})/,
      check: 'digits-or-mixed-case',
      positive: [
        'honeycombApiKey := "<<{alnum:22}>>"',
        '"honeycombApiKey": "<<{alnum:22}>>"',
        'private static final String HONEYCOMB_API_KEY = "<<{alnum:22}>>";',
      ],
      negative: ['HONEYCOMB_API_KEY=your_api_key_here', 'HONEYCOMB_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
