import type { Provider } from '../rule.ts';

export default {
  id: 'voodoo-sms',
  name: 'Voodoo SMS',
  docs: 'https://api.voodoosms.com',
  revoke: 'https://www.voodoosms.com/portal',
  rules: [
    {
      id: 'api-key',
      description: 'Voodoo SMS API key',
      near: ['voodoosms'],
      value: /[A-Za-z0-9]{46}/,
      check: 'letters-and-digits',
      positive: [
        'private const string VoodooSmsApiKey = "<<{alnum:46}>>";',
        'ENV VOODOO_SMS_API_KEY <<{alnum:46}>>',
      ],
      negative: [
        'VOODOO_SMS_API_KEY={alnum:45}',
        'voodooSmsClient.getStatusOfRequest(requestOptions)',
        'VOODOO_SMS_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
