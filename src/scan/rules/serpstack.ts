import type { Provider } from '../rule.ts';

export default {
  id: 'serpstack',
  name: 'serpstack',
  docs: 'https://serpstack.com/documentation',
  revoke: 'https://serpstack.com/dashboard',
  rules: [
    {
      id: 'api-key',
      description: 'serpstack API key',
      near: ['serpstack'],
      value: /[a-z0-9]{32}/,
      check: 'letters-and-digits',
      positive: [
        'https://api.serpstack.com/v1/check?api_key=<<{lowernum:32}>>&format=json',
        'serpstack.api.key=<<{lowernum:32}>>',
      ],
      negative: [
        'SERPSTACK_API_KEY={lowernum:31}',
        '{hex:32}  serpstack-2.1.0.zip',
        'const serpstackApiKey = process.env.SERPSTACK_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
