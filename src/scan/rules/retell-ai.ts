import type { Provider } from '../rule.ts';

export default {
  id: 'retell-ai',
  name: 'Retell AI',
  docs: 'https://docs.retellai.com/accounts/api-keys-overview',
  revoke: 'https://dashboard.retellai.com/apiKey',
  rules: [
    {
      id: 'api-key',
      description: 'Retell AI API key',
      near: ['retell', 'retellai'],
      value: /key_[0-9a-f]{26,28}/,
      check: 'letters-and-digits',
      positive: [
        'private const string RetellAiApiKey = "<<key_{hex:26}>>";',
        'ENV RETELL_AI_API_KEY <<key_{hex:26}>>',
      ],
      negative: [
        'RETELL_AI_API_KEY=key_{hex:25}',
        '"retell-ai": "^2.1.0"',
        'retell_ai_api_key: "{{ retell_ai_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
