import type { Provider } from '../rule.ts';

export default {
  id: 'swaggerhub',
  name: 'SwaggerHub',
  docs: 'https://support.smartbear.com/swaggerhub/docs/en/manage-your-account/api-keys.html',
  revoke: 'https://app.swaggerhub.com/settings/apiKey',
  rules: [
    {
      id: 'api-key',
      description: 'SwaggerHub API key',
      near: ['swaggerhub'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: [
        'variable "swaggerhub_api_key" {\n  default = "<<{uuid}>>"\n}',
        '# SwaggerHub API key: <<{uuid}>>',
      ],
      negative: [
        'SWAGGERHUB_API_KEY={hex:31}',
        'swaggerhub_workspace_id: {uuid}',
        'SWAGGERHUB_API_KEY=your_swaggerhub_api_key_here',
      ],
    },
  ],
} satisfies Provider;
