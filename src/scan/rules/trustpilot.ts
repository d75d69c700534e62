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
      positive: ['trustpilot:\n  api_secret: <<{alnum:16}>>', 'trustpilot_api_secret: "<<{alnum:16}>>"'],
      negative: [
        'TRUSTPILOT_API_SECRET={alnum:15}',
        'trustpilotClient.getStatusOfRequest(requestOptions)',
        'TRUSTPILOT_API_SECRET=<your API secret>',
      ],
    },
    {
      id: 'api-key',
      description: 'Trustpilot API key',
      near: ['trustpilot'],
      value: /[A-Za-z0-9]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        'client = Trustpilot(api_key="<<{alnum:32}>>")',
        'curl https://api.trustpilot.com/v1/me -H "Authorization: Bearer <<{alnum:32}>>"',
      ],
      negative: [
        'TRUSTPILOT_API_KEY={alnum:31}',
        '{hex:32}  trustpilot-2.1.0.zip',
        'TRUSTPILOT_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
