import type { Provider } from '../rule.ts';

export default {
  id: 'pipedream',
  name: 'Pipedream',
  docs: 'https://pipedream.com/docs/rest-api/auth',
  revoke: 'https://pipedream.com/user',
  rules: [
    {
      id: 'api-key',
      description: 'Pipedream API key',
      near: ['pipedream'],
      value: /[a-z0-9]{32}/,
      check: 'letters-and-digits',
      positive: [
        'https://api.pipedream.com/v1/check?api_key=<<{lowernum:32}>>&format=json',
        'pipedream.api.key=<<{lowernum:32}>>',
      ],
      negative: [
        'PIPEDREAM_API_KEY={lowernum:33}',
        'MD5 (pipedream-2.1.0.tar.gz) = {hex:32}',
        'PIPEDREAM_API_KEY=your_pipedream_api_key_here',
      ],
    },
  ],
} satisfies Provider;
