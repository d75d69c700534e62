import type { Provider } from '../rule.ts';

export default {
  id: 'kylas',
  name: 'Kylas',
  docs: 'https://support.kylas.io',
  revoke: 'https://app.kylas.io, "API keys"',
  rules: [
    {
      id: 'api-key',
      description: 'Kylas API key',
      near: ['kylas'],
      value: /[0-9A-Za-z]{8}-(?:[0-9A-Za-z]{4}-){3}[0-9A-Za-z]{12}/,
      positive: [
        '<add key="KylasApiKey" value="<<{uuid}>>" />',
        '# Kylas API key: <<{uuid}>>',
        "const kylasApiKey = '<<{uuid}>>';",
      ],
      negative: ['KYLAS_API_KEY=${KYLAS_API_KEY}'],
    },
  ],
} satisfies Provider;
