import type { Provider } from '../rule.ts';

export default {
  id: 'jellyfin',
  name: 'Jellyfin',
  docs: 'https://api.jellyfin.org',
  revoke: 'jellyfin.org, "Dashboard", "API keys"',
  rules: [
    {
      id: 'api-key',
      description: 'Jellyfin API key',
      near: ['jellyfin'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        'variable "jellyfin_api_key" {\n  default = "<<{hex:32}>>"\n}',
        "define('JELLYFIN_API_KEY', '<<{hex:32}>>');",
        'docker run -e JELLYFIN_API_KEY=<<{hex:32}>> app',
      ],
      negative: [
        'JELLYFIN_API_KEY={hex:31}',
        'JELLYFIN_API_KEY={hex:33}',
        'md5 of jellyfin-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
