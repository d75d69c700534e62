import type { Provider } from '../rule.ts';

export default {
  id: 'trello',
  name: 'Trello',
  docs: 'https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/',
  revoke: 'https://trello.com/power-ups/admin',
  rules: [
    {
      id: 'api-token',
      description: 'Trello API token',
      keywords: ['atta'],
      pattern: /(?<![A-Za-z0-9_])ATTA[0-9a-f]{64}(?:[0-9A-F]{8})?(?![A-Za-z0-9_])/,
      positive: ['{"token":"<<ATTA{hex:64}{HEX:8}>>"}', 'export TRELLO_TOKEN="<<ATTA{hex:64}{HEX:8}>>"'],
      negative: [
        'trello_token: ATTA{hex:64}{HEX:7}',
        'client = Client(trello_token="ATTA{hex:64}{HEX:9}")',
        'TRELLO_TOKEN=ATTAyour-token-goes-here',
      ],
    },
    {
      id: 'api-key',
      description: 'Trello API key',
      near: ['trello'],
      value: /[0-9a-f]{32}/,
      positive: ['--trello-api-key <<{hex:32}>>', 'trello_api_key: <<{hex:32}>>'],
      negative: [
        'TRELLO_API_KEY={hex:31}',
        'trello-1.0.tgz sha256 {hex:64}',
        'TRELLO_API_KEY=your_api_key_here',
      ],
    },
    {
      id: 'token-old',
      description: 'Trello API token',
      near: ['trello'],
      value: /[0-9a-f]{64}/,
      positive: ['TRELLO_TOKEN=<<{hex:64}>>', 'client = Client(trello_token="<<{hex:64}>>")'],
      negative: ['TRELLO_TOKEN={hex:63}', 'TRELLO_TOKEN=your_token_here'],
    },
  ],
} satisfies Provider;
