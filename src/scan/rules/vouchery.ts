import type { Provider } from '../rule.ts';

export default {
  id: 'vouchery',
  name: 'Vouchery',
  docs: 'https://docs.vouchery.io',
  revoke: 'https://app.vouchery.io, "Settings", "API keys"',
  rules: [
    {
      id: 'api-key',
      description: 'Vouchery API key',
      near: ['vouchery'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: [
        'vouchery login --api-key <<{uuid}>>',
        'variable "vouchery_api_key" {\n  default = "<<{uuid}>>"\n}',
      ],
      negative: [
        'VOUCHERY_API_KEY={hex:31}',
        'vouchery_workspace_id: {uuid}',
        'voucheryApiKey: "${VOUCHERY_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
