import type { Provider } from '../rule.ts';

export default {
  id: 'mailchecker',
  name: 'Mailcheck.ai',
  docs: 'https://www.mailcheck.ai/documentation',
  revoke: 'https://app.usercheck.com',
  rules: [
    {
      id: 'api-key',
      description: 'Mailcheck.ai API key',
      near: ['mailcheckai', 'usercheck'],
      value: /[A-Za-z0-9]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        '{"mailcheckai": {"apiKey": "<<{alnum:32}>>"}}',
        '<string name="mailcheckai_api_key"><<{alnum:32}>></string>',
      ],
      negative: [
        'MAILCHECKAI_API_KEY={alnum:31}',
        '{hex:32}  mailcheckai-2.1.0.zip',
        'MAILCHECKAI_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
