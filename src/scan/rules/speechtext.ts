import type { Provider } from '../rule.ts';

export default {
  id: 'speechtext',
  name: 'SpeechText.AI',
  docs: 'https://speechtext.ai/speech-recognition-api',
  revoke: 'https://speechtext.ai/account',
  rules: [
    {
      id: 'secret-key',
      description: 'SpeechText.AI secret key',
      near: ['speechtext'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        'speechtext login --secret-key <<{hex:32}>>',
        'variable "speechtext_secret_key" {\n  default = "<<{hex:32}>>"\n}',
      ],
      negative: [
        'SPEECHTEXT_SECRET_KEY={hex:31}',
        '{hex:32}  speechtext-2.1.0.zip',
        'SPEECHTEXT_SECRET_KEY=<your secret key>',
      ],
    },
  ],
} satisfies Provider;
