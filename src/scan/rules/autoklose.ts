import type { Provider } from '../rule.ts';

export default {
  id: 'autoklose',
  name: 'Autoklose',
  docs: 'https://autoklose.com',
  revoke: 'https://app.autoklose.com, "Settings", "API"',
  rules: [
    {
      id: 'api-token',
      description: 'Autoklose API token',
      near: ['autoklose'],
      value: /[0-9A-Za-z-]{32}/,
      check: 'letters-and-digits',
      positive: [
        "Autoklose.api_token = '<<{alnum:32}>>'",
        'AUTOKLOSE_API_TOKEN=<<{alnum:32}>>',
        'curl https://api.autoklose.com/ -H "Authorization: Bearer <<{alnum:32}>>"',
      ],
      negative: ['AUTOKLOSE_API_TOKEN=${AUTOKLOSE_API_TOKEN}', 'AUTOKLOSE_API_TOKEN=changeme'],
    },
  ],
} satisfies Provider;
