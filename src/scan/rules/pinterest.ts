import type { Provider } from '../rule.ts';

export default {
  id: 'pinterest',
  name: 'Pinterest',
  docs: 'https://developers.pinterest.com/docs/getting-started/set-up-authentication-and-authorization/',
  revoke: 'https://developers.pinterest.com/apps/',
  rules: [
    {
      id: 'access-token',
      description: 'Pinterest access token',
      keywords: ['pina_', 'pinr_'],
      pattern: /(?<![A-Za-z0-9_])pin[ar]_[A-Za-z0-9]{60,200}(?![A-Za-z0-9_])/,
      check: 'irregular',
      positive: [
        'Authorization: Bearer <<pina_{uppernum:60}>>',
        'pinterest_access_token: <<pinr_{uppernum:60}>>',
      ],
      negative: [
        'PINTEREST_ACCESS_TOKEN=pina_{uppernum:59}',
        "const pinterestAccessToken = 'pina_{uppernum:201}';",
        'PINTEREST_ACCESS_TOKEN=pina_your-token-goes-here',
      ],
    },
  ],
} satisfies Provider;
