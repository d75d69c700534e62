import type { Provider } from '../rule.ts';

export default {
  id: 'mixmax',
  name: 'Mixmax',
  docs: 'https://developer.mixmax.com',
  revoke: 'https://app.mixmax.com/dashboard/settings/personal/integrations',
  rules: [
    {
      id: 'api-token',
      description: 'Mixmax API token',
      near: ['mixmax'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: ['val mixmaxApiToken = "<<{uuid}>>"', 'process.env.MIXMAX_API_TOKEN = "<<{uuid}>>";'],
      negative: [
        'MIXMAX_API_TOKEN={hex:31}',
        'mixmax_workspace_id: {uuid}',
        'mixmax_api_token: "{{ mixmax_api_token }}"',
      ],
    },
  ],
} satisfies Provider;
