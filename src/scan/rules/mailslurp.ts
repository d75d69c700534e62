import type { Provider } from '../rule.ts';

export default {
  id: 'mailslurp',
  name: 'MailSlurp',
  docs: 'https://docs.mailslurp.com/api/',
  revoke: 'https://app.mailslurp.com/settings',
  rules: [
    {
      id: 'api-key',
      description: 'MailSlurp API key',
      near: ['mailslurp'],
      value: /[0-9a-f]{64}/,
      check: 'letters-and-digits',
      positive: [
        '[mailslurp]\napi_key = "<<{hex:64}>>"',
        '<add key="MailslurpApiKey" value="<<{hex:64}>>" />',
      ],
      negative: [
        'MAILSLURP_API_KEY={hex:65}',
        'mailslurp-2.1.0.tgz sha256:{hex:64}',
        'MAILSLURP_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
