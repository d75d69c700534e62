import type { Provider } from '../rule.ts';

export default {
  id: 'rainforest-api',
  name: 'Rainforest API',
  docs: 'https://docs.trajectdata.com/rainforestapi',
  revoke: 'https://app.rainforestapi.com',
  rules: [
    {
      id: 'api-key',
      description: 'Rainforest API API key',
      near: ['rainforestapi'],
      value: /[A-Z0-9]{32}/,
      check: 'letters-and-digits',
      positive: [
        'private const string RainforestApiApiKey = "<<{uppernum:32}>>";',
        'ENV RAINFOREST_API_API_KEY <<{uppernum:32}>>',
      ],
      negative: [
        'RAINFOREST_API_API_KEY={uppernum:33}',
        'MD5 (rainforest-api-2.1.0.tar.gz) = {hex:32}',
        'RAINFOREST_API_API_KEY=your_rainforest_api_api_key_here',
      ],
    },
  ],
} satisfies Provider;
