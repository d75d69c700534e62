import type { Provider } from '../rule.ts';

export default {
  id: 'whoxy',
  name: 'Whoxy',
  docs: 'https://www.whoxy.com',
  revoke: 'https://www.whoxy.com/account/',
  rules: [
    {
      id: 'api-key',
      description: 'Whoxy API key',
      near: ['whoxy'],
      value: /[a-z0-9]{33}/,
      check: 'letters-and-digits',
      positive: [
        '{"whoxy": {"apiKey": "<<{lowernum:33}>>"}}',
        '<string name="whoxy_api_key"><<{lowernum:33}>></string>',
      ],
      negative: ['WHOXY_API_KEY={lowernum:32}', '"whoxy": "^2.1.0"', 'whoxyApiKey: "${WHOXY_API_KEY}"'],
    },
  ],
} satisfies Provider;
