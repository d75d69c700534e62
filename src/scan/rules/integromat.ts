import type { Provider } from '../rule.ts';

export default {
  id: 'integromat',
  name: 'Integromat',
  docs: 'https://support.make.com',
  revoke: 'https://www.make.com, profile, "API"',
  rules: [
    {
      id: 'api-token',
      description: 'Integromat API token',
      near: ['integromat'],
      value: /[0-9A-Za-z]{8}-(?:[0-9A-Za-z]{4}-){3}[0-9A-Za-z]{12}/,
      positive: [
        'integromatApiToken := "<<{uuid}>>"',
        '"integromatApiToken": "<<{uuid}>>"',
        'private static final String INTEGROMAT_API_TOKEN = "<<{uuid}>>";',
      ],
      negative: ['integromatApiToken: process.env.INTEGROMAT_API_TOKEN'],
    },
  ],
} satisfies Provider;
