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
    {
      id: 'api-token',
      description: 'MailerLite API token',
      near: ['mailerlite'],
      value: /eyJ[A-Za-z0-9_-]{15,80}\.eyJ[A-Za-z0-9_-]{20,440}\.[A-Za-z0-9_-]{43,342}/,
      positive: [
        "'mailerlite' => ['api_token' => '<<eyJ{base64url:15}.eyJ{base64url:20}.{base64url:43}>>'],",
        'os.Setenv("MAILERLITE_API_TOKEN", "<<eyJ{base64url:15}.eyJ{base64url:20}.{base64url:43}>>")',
      ],
      negative: [
        'MAILERLITE_API_TOKEN=eyJ{base64url:14}.eyJ{base64url:20}.{base64url:43}',
        'mailerlite-2.1.0.tgz sha256:{hex:64}',
        'mailerliteApiToken: "${MAILERLITE_API_TOKEN}"',
      ],
    },
  ],
} satisfies Provider;
