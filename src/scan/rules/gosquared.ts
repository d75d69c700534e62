import type { Provider } from '../rule.ts';

export default {
  id: 'gosquared',
  name: 'GoSquared',
  docs: 'https://www.gosquared.com/docs/api/auth',
  revoke: 'https://www.gosquared.com/setup/api',
  rules: [
    {
      id: 'api-key',
      description: 'GoSquared API key',
      near: ['gosquared'],
      value: /[0-9A-Z]{16}/,
      check: 'letters-and-digits',
      positive: [
        'gosquared.api.key=<<{uppernum:16}>>',
        'tool --gosquared-api-key <<{uppernum:16}>>',
        '<gosquaredApiKey><<{uppernum:16}>></gosquaredApiKey>',
      ],
      negative: [
        'GOSQUARED_API_KEY={uppernum:15}',
        'GOSQUARED_API_KEY={uppernum:17}',
        'GOSQUARED_API_KEY=${GOSQUARED_API_KEY}',
      ],
    },
  ],
} satisfies Provider;
