import type { Provider } from '../rule.ts';

export default {
  id: 'letta',
  name: 'Letta',
  docs: 'https://docs.letta.com/letta-platform/cloud/api-keys',
  revoke: 'https://app.letta.com/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'Letta API key',
      keywords: ['sk-let-'],
      pattern: /(?<![A-Za-z0-9_])sk-let-[A-Za-z0-9+/]{60,140}={0,2}(?![A-Za-z0-9+/=])/,
      check: 'irregular',
      positive: [
        '<add key="LETTA_API_KEY" value="<<sk-let-{base64:60}>>" />',
        'Authorization: Bearer <<sk-let-{base64:60}>>',
      ],
      negative: [
        'export LETTA_API_KEY="sk-let-{base64:59}"',
        '"lettaApiKey": "sk-let-{base64:141}",',
        'LETTA_API_KEY=sk-let-your-key-goes-here',
      ],
    },
  ],
} satisfies Provider;
