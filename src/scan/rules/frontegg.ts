import type { Provider } from '../rule.ts';

export default {
  id: 'frontegg',
  name: 'Frontegg',
  docs: 'https://developers.frontegg.com',
  revoke: 'https://portal.frontegg.com, "Settings"',
  rules: [
    {
      id: 'api-key',
      description: 'Frontegg API key',
      near: ['frontegg'],
      value: /[0-9A-Za-z]{8}-(?:[0-9A-Za-z]{4}-){3}[0-9A-Za-z]{12}/,
      positive: [
        "const fronteggApiKey = '<<{uuid}>>';",
        'https://api.frontegg.com/?api_key=<<{uuid}>>',
        '- name: FRONTEGG_API_KEY\n  value: "<<{uuid}>>"',
      ],
      negative: ['FRONTEGG_API_KEY=<your-api-key>'],
    },
  ],
} satisfies Provider;
