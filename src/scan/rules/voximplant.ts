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
        'requests.get(url, headers={"X-Voximplant-Api-Key": "<<{uuid}>>"})',
        'voximplant.api_key = "<<{uuid}>>"',
      ],
      negative: [
        'VOXIMPLANT_API_KEY={hex:31}',
        'voximplant_workspace_id: {uuid}',
        'VOXIMPLANT_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
