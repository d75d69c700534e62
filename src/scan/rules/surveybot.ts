import type { Provider } from '../rule.ts';

export default {
  id: 'surveybot',
  name: 'Surveybot',
  docs: 'https://surveybot.io',
  revoke: 'https://app.surveybot.io/accounts/api_key',
  rules: [
    {
      id: 'api-key',
      description: 'Surveybot API key',
      near: ['surveybot'],
      value: /[A-Za-z0-9_-]{80}/,
      positive: [
        'export SURVEYBOT_API_KEY="<<{base64url:80}>>"',
        'surveybot:\n  api_key: <<{base64url:80}>>',
      ],
      negative: [
        'SURVEYBOT_API_KEY={base64url:79}',
        'surveybot-2.1.0.tgz sha256:{hex:64}',
        'surveybot_api_key: "{{ surveybot_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
