import type { Provider } from '../rule.ts';

export default {
  id: 'mailcow',
  name: 'mailcow',
  docs: 'https://docs.mailcow.email/post_installation/firststeps-api/',
  revoke: '"Access", "API" of your mailcow',
  rules: [
    {
      id: 'api-key',
      description: 'mailcow API key',
      near: ['mailcow'],
      value: /[0-9A-F]{6}-[0-9A-F]{6}-[0-9A-F]{6}-[0-9A-F]{6}-[0-9A-F]{6}/,
      check: 'letters-and-digits',
      positive: [
        '<add key="MailcowApiKey" value="<<{HEX:6}-{HEX:6}-{HEX:6}-{HEX:6}-{HEX:6}>>" />',
        '      - MAILCOW_API_KEY=<<{HEX:6}-{HEX:6}-{HEX:6}-{HEX:6}-{HEX:6}>>',
      ],
      negative: [
        'MAILCOW_API_KEY={HEX:5}-{HEX:6}-{HEX:6}-{HEX:6}-{HEX:6}',
        'mailcowClient.getStatusOfRequest(requestOptions)',
        'const mailcowApiKey = process.env.MAILCOW_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
