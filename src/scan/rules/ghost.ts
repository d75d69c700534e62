import type { Provider } from '../rule.ts';

export default {
  id: 'ghost',
  name: 'Ghost',
  docs: 'https://ghost.org/docs/admin-api/#token-authentication',
  revoke: 'ghost.org, "Settings", "Integrations"',
  rules: [
    {
      id: 'admin-api-key',
      description: 'Ghost admin API key',
      near: ['ghost'],
      value: /[0-9a-f]{24}:[0-9a-f]{64}/,
      positive: [
        "'ghost' => ['admin_api_key' => '<<{hex:24}:{hex:64}>>'],",
        'ghost.admin.api.key=<<{hex:24}:{hex:64}>>',
        'tool --ghost-admin-api-key <<{hex:24}:{hex:64}>>',
      ],
      negative: ['ghostAdminApiKey: process.env.GHOST_ADMIN_API_KEY', 'GHOST_ADMIN_API_KEY=changeme'],
    },
    {
      id: 'content-api-key',
      description: 'Ghost content API key',
      near: ['ghost'],
      value: /[0-9a-f]{26}/,
      check: 'letters-and-digits',
      positive: [
        'export GHOST_CONTENT_API_KEY="<<{hex:26}>>"',
        "process.env.GHOST_CONTENT_API_KEY || '<<{hex:26}>>'",
        'variable "ghost_content_api_key" {\n  default = "<<{hex:26}>>"\n}',
      ],
      negative: [
        '"ghostContentApiKey": "{hex:25}"',
        'GHOST_CONTENT_API_KEY={hex:27}',
        'ghostContentApiKey: process.env.GHOST_CONTENT_API_KEY',
      ],
    },
  ],
} satisfies Provider;
