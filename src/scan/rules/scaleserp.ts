import type { Provider } from '../rule.ts';

export default {
  id: 'scaleserp',
  name: 'Scale SERP',
  docs: 'https://docs.trajectdata.com/scaleserp',
  revoke: 'https://app.scaleserp.com',
  rules: [
    {
      id: 'api-key',
      description: 'Scale SERP API key',
      near: ['scaleserp'],
      value: /[A-Z0-9]{32}/,
      check: 'letters-and-digits',
      positive: [
        '[scaleserp]\napi_key = "<<{uppernum:32}>>"',
        '<add key="ScaleserpApiKey" value="<<{uppernum:32}>>" />',
      ],
      negative: [
        'SCALESERP_API_KEY={uppernum:31}',
        'scaleserp.min.js?v={hex:32}',
        'scaleserp_api_key: "{{ scaleserp_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
