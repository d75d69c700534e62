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
      positive: ['ENV TEXTLOCAL_API_KEY <<{base64:43}=>>', 'textlocal login --api-key <<{base64:43}=>>'],
      negative: [
        'TEXTLOCAL_API_KEY={base64:44}=',
        'textlocal @ {hex:40}',
        'TEXTLOCAL_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
