import type { Provider } from '../rule.ts';

export default {
  id: 'socket',
  name: 'Socket',
  docs: 'https://docs.socket.dev/reference/authentication',
  revoke: 'https://socket.dev/dashboard, "Settings", "API Tokens"',
  rules: [
    {
      id: 'api-token',
      description: 'Socket API token',
      keywords: ['sktsec_'],
      pattern: /(?<![A-Za-z0-9_])sktsec_[A-Za-z0-9_-]{40,90}(?![A-Za-z0-9_-])/,
      check: 'irregular',
      positive: [
        '  - name: SOCKET_API_TOKEN\n    value: "<<sktsec_{alnum:40}>>"',
        '"socketApiToken": "<<sktsec_{alnum:40}>>",',
      ],
      negative: ['socket_api_token: sktsec_{alnum:39}', 'SOCKET_API_TOKEN=sktsec_your-token-goes-here'],
    },
  ],
} satisfies Provider;
