import type { Provider } from '../rule.ts';

export default {
  id: 'aiven',
  name: 'Aiven',
  docs: 'https://aiven.io/docs/platform/concepts/authentication-tokens',
  revoke: 'https://console.aiven.io/profile/auth',
  rules: [
    {
      id: 'api-token',
      description: 'Aiven API token',
      near: ['aiven'],
      value: /[0-9A-Za-z+/]{372}/,
      check: 'letters-and-digits',
      positive: [
        'aiven_api_token: <<{base64:372}>>',
        '<add key="AivenApiToken" value="<<{base64:372}>>" />',
        '# Aiven API token: <<{base64:372}>>',
      ],
      negative: ['AIVEN_API_TOKEN=your_api_token_here', 'AIVEN_API_TOKEN=changeme'],
    },
    {
      id: 'service-password',
      description: 'Aiven service password',
      near: ['aiven'],
      value: /AVNS_[0-9A-Za-z_-]{19}/,
      positive: [
        'curl https://api.aiven.io/ -H "Authorization: Bearer <<AVNS_{alnum:19}>>"',
        'aivenPassword := "<<AVNS_{alnum:19}>>"',
        '"aivenPassword": "<<AVNS_{alnum:19}>>"',
      ],
      negative: ['AIVEN_PASSWORD=your_password_here', 'AIVEN_PASSWORD=changeme'],
    },
  ],
} satisfies Provider;
