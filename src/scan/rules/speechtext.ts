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
        '      - SPEECHTEXT_SECRET_KEY=<<{hex:32}>>',
        'private const string SpeechtextSecretKey = "<<{hex:32}>>";',
      ],
      negative: [
        'SPEECHTEXT_SECRET_KEY={hex:33}',
        'MD5 (speechtext-2.1.0.tar.gz) = {hex:32}',
        'SPEECHTEXT_SECRET_KEY=your_speechtext_secret_key_here',
      ],
    },
  ],
} satisfies Provider;
