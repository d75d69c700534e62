import type { Provider } from '../rule.ts';

export default {
  id: 'mediastack',
  name: 'mediastack',
  docs: 'https://mediastack.com/documentation',
  revoke: 'https://mediastack.com/dashboard',
  rules: [
    {
      id: 'api-key',
      description: 'mediastack API key',
      near: ['mediastack'],
      value: /[a-z0-9]{32}/,
      check: 'letters-and-digits',
      positive: [
        'client = Mediastack(api_key="<<{lowernum:32}>>")',
        'curl https://api.mediastack.com/v1/me -H "Authorization: Bearer <<{lowernum:32}>>"',
      ],
      negative: [
        'MEDIASTACK_API_KEY={lowernum:31}',
        'mediastack.min.js?v={hex:32}',
        'mediastack_api_key: "{{ mediastack_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
