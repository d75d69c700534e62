import type { Provider } from '../rule.ts';

export default {
  id: 'storecove',
  name: 'Storecove',
  docs: 'https://www.storecove.com/docs/',
  revoke: 'https://app.storecove.com/en/accounts, "API keys"',
  rules: [
    {
      id: 'api-key',
      description: 'Storecove API key',
      near: ['storecove'],
      value: /[A-Za-z0-9_-]{43}/,
      check: 'letters-and-digits',
      positive: [
        'https://api.storecove.com/v1/check?api_key=<<{base64url:43}>>&format=json',
        'storecove.api.key=<<{base64url:43}>>',
      ],
      negative: [
        'STORECOVE_API_KEY={base64url:44}',
        'storecove @ {hex:40}',
        'STORECOVE_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
