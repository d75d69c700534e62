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
        'private const string ScaleserpApiKey = "<<{uppernum:32}>>";',
        'ENV SCALESERP_API_KEY <<{uppernum:32}>>',
      ],
      negative: [
        'SCALESERP_API_KEY={uppernum:33}',
        'MD5 (scaleserp-2.1.0.tar.gz) = {hex:32}',
        'SCALESERP_API_KEY=your_scaleserp_api_key_here',
      ],
    },
  ],
} satisfies Provider;
