import type { Provider } from '../rule.ts';

export default {
  id: 'heap',
  name: 'Heap',
  docs: 'https://developers.heap.io',
  revoke: 'https://heapanalytics.com/app/manage/account',
  rules: [
    {
      id: 'api-key',
      description: 'Heap API key',
      near: ['heapanalytics', 'heapapi', 'heapio', 'heapapp'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        '"heapanalyticsApiKey": "<<{hex:32}>>"',
        'private static final String HEAPANALYTICS_API_KEY = "<<{hex:32}>>";',
        '{"heapanalytics": {"api_key": "<<{hex:32}>>"}}',
      ],
      negative: [
        'HEAPANALYTICS_API_KEY={hex:31}',
        'heapanalytics_api_key: {hex:33}',
        'md5 of heapanalytics-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
