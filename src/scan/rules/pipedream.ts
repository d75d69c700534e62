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
      positive: ['pipedream_api_key: "<<{lowernum:32}>>"', 'client = Pipedream(api_key="<<{lowernum:32}>>")'],
      negative: [
        'PIPEDREAM_API_KEY={lowernum:31}',
        'pipedream.min.js?v={hex:32}',
        'pipedream_api_key: "{{ pipedream_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
