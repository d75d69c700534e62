import type { Provider } from '../rule.ts';

export default {
  id: 'textlocal',
  name: 'Textlocal',
  docs: 'https://api.textlocal.in/docs/',
  revoke: 'https://control.textlocal.in/settings/apikeys/',
  rules: [
    {
      id: 'api-key',
      description: 'Textlocal API key',
      near: ['textlocal'],
      value: /[A-Za-z0-9+/]{43}=/,
      check: 'letters-and-digits',
      positive: [
        '<add key="TextlocalApiKey" value="<<{base64:43}=>>" />',
        '      - TEXTLOCAL_API_KEY=<<{base64:43}=>>',
      ],
      negative: [
        'TEXTLOCAL_API_KEY={base64:42}=',
        '"textlocal": "git+https://git.example/textlocal.git#{hex:40}"',
        'textlocalApiKey: "${TEXTLOCAL_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
