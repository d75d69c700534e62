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
        'requests.get(url, headers={"X-Musixmatch-Api-Key": "<<{hex:32}>>"})',
        'musixmatch.api_key = "<<{hex:32}>>"',
      ],
      negative: [
        'MUSIXMATCH_API_KEY={hex:31}',
        '{hex:32}  musixmatch-2.1.0.zip',
        'MUSIXMATCH_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
