import type { Provider } from '../rule.ts';

export default {
  id: 'plex',
  name: 'Plex',
  docs: 'https://support.plex.tv/articles/204059436-finding-an-authentication-token-x-plex-token/',
  revoke: 'https://app.plex.tv/desktop/#!/settings/devices/all',
  rules: [
    {
      id: 'api-token',
      description: 'Plex API token',
      near: ['plex'],
      value: /[A-Za-z0-9_-]{20}/,
      check: 'digits-or-mixed-case',
      positive: [
        'variable "plex_api_token" {\n  default = "<<{base64url:20}>>"\n}',
        '# Plex API token: <<{base64url:20}>>',
      ],
      negative: [
        'PLEX_API_TOKEN={base64url:19}',
        'plexClient.getStatusOfRequest(requestOptions)',
        'const plexApiToken = process.env.PLEX_API_TOKEN;',
      ],
    },
  ],
} satisfies Provider;
