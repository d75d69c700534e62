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
        'os.Setenv("SERPSTACK_API_KEY", "<<{lowernum:32}>>")',
        '[serpstack]\napi_key = "<<{lowernum:32}>>"',
      ],
      negative: [
        'SERPSTACK_API_KEY={lowernum:31}',
        'serpstack.min.js?v={hex:32}',
        'serpstack_api_key: "{{ serpstack_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
