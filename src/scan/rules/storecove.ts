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
        'os.Setenv("STORECOVE_API_KEY", "<<{base64url:43}>>")',
        '[storecove]\napi_key = "<<{base64url:43}>>"',
      ],
      negative: [
        'STORECOVE_API_KEY={base64url:42}',
        '"storecove": "git+https://git.example/storecove.git#{hex:40}"',
        'const storecoveApiKey = process.env.STORECOVE_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
