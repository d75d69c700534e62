import type { Provider } from '../rule.ts';

export default {
  id: 'trustpilot',
  name: 'Trustpilot',
  docs: 'https://developers.trustpilot.com/authentication',
  revoke: 'https://businessapp.b2b.trustpilot.com/integrations/apis',
  rules: [
    {
      id: 'api-secret',
      description: 'Trustpilot API secret',
      near: ['trustpilot'],
      value: /[A-Za-z0-9]{16}/,
      check: 'digits-or-mixed-case',
      positive: [
        'curl https://api.trustpilot.com/v1/me -H "Authorization: Bearer <<{alnum:16}>>"',
        'https://api.trustpilot.com/v1/check?api_secret=<<{alnum:16}>>&format=json',
      ],
      negative: [
        'TRUSTPILOT_API_SECRET={alnum:15}',
        '"trustpilot": "^2.1.0"',
        'trustpilotApiSecret: "${TRUSTPILOT_API_SECRET}"',
      ],
    },
    {
      id: 'api-key',
      description: 'Trustpilot API key',
      near: ['trustpilot'],
      value: /[A-Za-z0-9]{32}/,
      check: 'digits-or-mixed-case',
      positive: ['trustpilot.api.key=<<{alnum:32}>>', "'trustpilot' => ['api_key' => '<<{alnum:32}>>'],"],
      negative: [
        'TRUSTPILOT_API_KEY={alnum:31}',
        'trustpilot.min.js?v={hex:32}',
        'trustpilotApiKey: "${TRUSTPILOT_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
