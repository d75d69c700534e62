import type { Provider } from '../rule.ts';

export default {
  id: 'finage',
  name: 'Finage',
  docs: 'https://finage.co.uk/docs/api',
  revoke: 'https://moon.finage.co.uk/panel',
  rules: [
    {
      id: 'api-key',
      description: 'Finage API key',
      near: ['finage'],
      value: /API_KEY[0-9A-Za-z]{32}/,
      positive: [
        'finage.api.key=<<API_KEY{uppernum:32}>>',
        'tool --finage-api-key <<API_KEY{uppernum:32}>>',
        '<finageApiKey><<API_KEY{uppernum:32}>></finageApiKey>',
      ],
      negative: ['FINAGE_API_KEY=${FINAGE_API_KEY}', 'FINAGE_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
