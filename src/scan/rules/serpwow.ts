import type { Provider } from '../rule.ts';

export default {
  id: 'serpwow',
  name: 'SerpWow',
  docs: 'https://docs.trajectdata.com/serpwow',
  revoke: 'https://app.serpwow.com',
  rules: [
    {
      id: 'api-key',
      description: 'SerpWow API key',
      near: ['serpwow'],
      value: /[A-Z0-9]{32}/,
      check: 'letters-and-digits',
      positive: [
        '[serpwow]\napi_key = "<<{uppernum:32}>>"',
        '<add key="SerpwowApiKey" value="<<{uppernum:32}>>" />',
      ],
      negative: [
        'SERPWOW_API_KEY={uppernum:31}',
        'serpwow.min.js?v={hex:32}',
        'serpwow_api_key: "{{ serpwow_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
