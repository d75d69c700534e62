import type { Provider } from '../rule.ts';

export default {
  id: 'helius',
  name: 'Helius',
  docs: 'https://docs.helius.dev',
  revoke: 'https://dashboard.helius.dev/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'Helius API key',
      near: ['helius'],
      value: /[0-9A-Za-z]{8}-(?:[0-9A-Za-z]{4}-){3}[0-9A-Za-z]{12}/,
      positive: [
        '<add key="HeliusApiKey" value="<<{uuid}>>" />',
        '# Helius API key: <<{uuid}>>',
        "const heliusApiKey = '<<{uuid}>>';",
      ],
      negative: ['HELIUS_API_KEY=<your-api-key>'],
    },
  ],
} satisfies Provider;
