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
        '[voodoo-sms]\napi_key = "<<{alnum:46}>>"',
        '<add key="VoodooSmsApiKey" value="<<{alnum:46}>>" />',
      ],
      negative: [
        'VOODOO_SMS_API_KEY={alnum:47}',
        "import { createVoodooSmsClient } from 'voodoo-sms';",
        'VOODOO_SMS_API_KEY=your_voodoo_sms_api_key_here',
      ],
    },
  ],
} satisfies Provider;
