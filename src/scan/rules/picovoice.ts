import type { Provider } from '../rule.ts';

export default {
  id: 'picovoice',
  name: 'Picovoice',
  docs: 'https://picovoice.ai/docs/',
  revoke: 'https://console.picovoice.ai',
  rules: [
    {
      id: 'access-key',
      description: 'Picovoice access key',
      near: ['picovoice', 'porcupine'],
      value: /[A-Za-z0-9+/]{54}==/,
      check: 'letters-and-digits',
      positive: [
        'picovoice_access_key: "<<{base64:54}==>>"',
        'client = Picovoice(access_key="<<{base64:54}==>>")',
      ],
      negative: [
        'PICOVOICE_ACCESS_KEY={base64:53}==',
        'picovoiceClient.getStatusOfRequest(requestOptions)',
        'PICOVOICE_ACCESS_KEY=<your access key>',
      ],
    },
  ],
} satisfies Provider;
