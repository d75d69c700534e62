import type { Provider } from '../rule.ts';

export default {
  id: 'musixmatch',
  name: 'Musixmatch',
  docs: 'https://docs.musixmatch.com',
  revoke: 'https://developer.musixmatch.com/admin/applications',
  rules: [
    {
      id: 'api-key',
      description: 'Musixmatch API key',
      near: ['musixmatch'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        '{ name: "MUSIXMATCH_API_KEY", value: "<<{hex:32}>>" }',
        '{"musixmatch": {"apiKey": "<<{hex:32}>>"}}',
      ],
      negative: [
        'MUSIXMATCH_API_KEY={hex:31}',
        'musixmatch.min.js?v={hex:32}',
        'musixmatchApiKey: "${MUSIXMATCH_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
