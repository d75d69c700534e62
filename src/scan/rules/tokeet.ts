import type { Provider } from '../rule.ts';

export default {
  id: 'tokeet',
  name: 'Tokeet',
  docs: 'https://capi.tokeet.com/docs',
  revoke: 'https://sympl.tokeet.com, "API feeds"',
  rules: [
    {
      id: 'api-key',
      description: 'Tokeet API key',
      near: ['tokeet'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: [
        'tokeet login --api-key <<{uuid}>>',
        'variable "tokeet_api_key" {\n  default = "<<{uuid}>>"\n}',
      ],
      negative: [
        'TOKEET_API_KEY={hex:31}',
        'tokeet_workspace_id: {uuid}',
        'const tokeetApiKey = process.env.TOKEET_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
