import type { Provider } from '../rule.ts';

export default {
  id: 'geocodify',
  name: 'Geocodify',
  docs: 'https://geocodify.com/api',
  revoke: 'https://geocodify.com/dashboard',
  rules: [
    {
      id: 'api-key',
      description: 'Geocodify API key',
      near: ['geocodify'],
      value: /[0-9a-z]{40}/,
      check: 'letters-and-digits',
      positive: [
        'private static final String GEOCODIFY_API_KEY = "<<{lowernum:40}>>";',
        '{"geocodify": {"api_key": "<<{lowernum:40}>>"}}',
        'geocodify_api_key: <<{lowernum:40}>>',
      ],
      negative: [
        '"geocodifyApiKey": "{lowernum:39}"',
        'GEOCODIFY_API_KEY={lowernum:41}',
        'geocodify was built from commit {hex:40}',
      ],
    },
  ],
} satisfies Provider;
