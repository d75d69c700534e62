import type { Provider } from '../rule.ts';

export default {
  id: 'sematext',
  name: 'Sematext',
  docs: 'https://sematext.com/docs/api/',
  revoke: 'https://apps.sematext.com/ui/account/api',
  rules: [
    {
      id: 'api-key',
      description: 'Sematext API key',
      near: ['sematext'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: [
        'sematext login --api-key <<{uuid}>>',
        'variable "sematext_api_key" {\n  default = "<<{uuid}>>"\n}',
      ],
      negative: [
        'SEMATEXT_API_KEY={hex:31}',
        'sematext_workspace_id: {uuid}',
        'SEMATEXT_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
