import type { Provider } from '../rule.ts';

export default {
  id: 'voximplant',
  name: 'Voximplant',
  docs: 'https://voximplant.com/docs/guides/management-api',
  revoke: 'https://manage.voximplant.com/settings/api_keys',
  rules: [
    {
      id: 'api-key',
      description: 'Voximplant API key',
      near: ['voximplant'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: [
        'voximplant login --api-key <<{uuid}>>',
        'variable "voximplant_api_key" {\n  default = "<<{uuid}>>"\n}',
      ],
      negative: [
        'VOXIMPLANT_API_KEY={hex:31}',
        'voximplant_workspace_id: {uuid}',
        'VOXIMPLANT_API_KEY=your_voximplant_api_key_here',
      ],
    },
  ],
} satisfies Provider;
