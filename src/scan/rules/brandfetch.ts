import type { Provider } from '../rule.ts';

export default {
  id: 'brandfetch',
  name: 'Brandfetch',
  docs: 'https://docs.brandfetch.com',
  revoke: 'https://developers.brandfetch.com/dashboard/keys',
  rules: [
    {
      id: 'api-key',
      description: 'Brandfetch API key',
      near: ['brandfetch'],
      value: /[0-9A-Za-z+/]{40,43}=?/,
      check: 'letters-and-digits',
      positive: [
        '"brandfetchApiKey": "<<{alnum:40}>>"',
        'private static final String BRANDFETCH_API_KEY = "<<{alnum:40}>>";',
        '{"brandfetch": {"api_key": "<<{alnum:40}>>"}}',
      ],
      negative: ['BRANDFETCH_API_KEY=${BRANDFETCH_API_KEY}', 'BRANDFETCH_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
