import type { Provider } from '../rule.ts';

export default {
  id: 'mailerlite',
  name: 'MailerLite',
  docs: 'https://developers.mailerlite.com',
  revoke: 'https://dashboard.mailerlite.com/integrations/api',
  rules: [
    {
      id: 'api-key',
      description: 'MailerLite API key',
      near: ['mailerlite'],
      value: /[a-z0-9]{32}/,
      check: 'letters-and-digits',
      positive: [
        'https://api.mailerlite.com/v1/check?api_key=<<{lowernum:32}>>&format=json',
        'mailerlite.api.key=<<{lowernum:32}>>',
      ],
      negative: [
        'MAILERLITE_API_KEY={lowernum:31}',
        'mailerlite.min.js?v={hex:32}',
        'mailerliteApiKey: "${MAILERLITE_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
