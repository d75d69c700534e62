import type { Provider } from '../rule.ts';

export default {
  id: 'comic-vine',
  name: 'Comic Vine',
  docs: 'https://comicvine.gamespot.com/api/documentation',
  revoke: 'https://comicvine.gamespot.com/api/',
  rules: [
    {
      id: 'api-key',
      description: 'Comic Vine API key',
      near: ['comicvine'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: [
        '# Comic Vine API key: <<{hex:40}>>',
        "const comicvineApiKey = '<<{hex:40}>>';",
        'https://api.comicvine.gamespot.com/?api_key=<<{hex:40}>>',
      ],
      negative: [
        '"comicvineApiKey": "{hex:39}"',
        'comicvine_api_key: {hex:41}',
        'comicvine was built from commit {hex:40}',
      ],
    },
  ],
} satisfies Provider;
