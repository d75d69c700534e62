import type { Provider } from '../rule.ts';

export default {
  id: 'nozbe',
  name: 'Nozbe',
  docs: 'https://nozbe.help/advancedfeatures/api-tokens/',
  revoke: 'https://teams.nozbe.com, "Settings", "API tokens"',
  rules: [
    {
      id: 'api-token',
      description: 'Nozbe API token',
      near: ['nozbe'],
      value: /[A-Za-z0-9]{16}_[A-Za-z0-9_-]{64}/,
      positive: [
        '<add key="NozbeApiToken" value="<<{alnum:16}_{base64url:64}>>" />',
        '      - NOZBE_API_TOKEN=<<{alnum:16}_{base64url:64}>>',
      ],
      negative: [
        'NOZBE_API_TOKEN={alnum:15}_{base64url:64}',
        'nozbe-2.1.0.tgz sha256:{hex:64}',
        'nozbeApiToken: "${NOZBE_API_TOKEN}"',
      ],
    },
  ],
} satisfies Provider;
