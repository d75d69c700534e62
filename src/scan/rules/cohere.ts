import type { Provider } from '../rule.ts';

export default {
  id: 'cohere',
  name: 'Cohere',
  docs: 'https://docs.cohere.com/reference/about',
  revoke: 'https://dashboard.cohere.com/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'Cohere API key',
      near: ['cohere', 'coapikey'],
      value: /[A-Za-z0-9]{40}/,
      check: 'mixed-case-and-digits',
      positive: ['COHERE_API_KEY=<<{alnum:37}k7Q>>', 'client = Client(cohere_api_key="<<{alnum:37}k7Q>>")'],
      negative: [
        'COHERE_API_KEY={alnum:36}k7Q',
        'cohere-1.0.tgz sha256 {hex:64}',
        'COHERE_API_KEY=your_api_key_here',
      ],
    },
  ],
} satisfies Provider;
