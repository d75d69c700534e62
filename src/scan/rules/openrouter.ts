import type { Provider } from '../rule.ts';

export default {
  id: 'openrouter',
  name: 'OpenRouter',
  docs: 'https://openrouter.ai/docs/api-reference/authentication',
  revoke: 'https://openrouter.ai/settings/keys',
  rules: [
    {
      id: 'api-key',
      description: 'OpenRouter API key',
      keywords: ['sk-or-v1-'],
      pattern: /(?<![A-Za-z0-9_])sk-or-v1-[0-9a-f]{64}(?![A-Za-z0-9_])/,
      positive: [
        "curl -H 'Authorization: Bearer <<sk-or-v1-{hex:64}>>' https://api.test/v1",
        "const openrouterApiKey = '<<sk-or-v1-{hex:64}>>';",
      ],
      negative: [
        'export OPENROUTER_API_KEY="sk-or-v1-{hex:63}"',
        '"openrouterApiKey": "sk-or-v1-{hex:65}",',
        'OPENROUTER_API_KEY=sk-or-v1-your-key-goes-here',
      ],
    },
  ],
} satisfies Provider;
