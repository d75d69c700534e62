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
        'requests.get(url, headers={"X-Tokeet-Api-Key": "<<{uuid}>>"})',
        'tokeet.api_key = "<<{uuid}>>"',
      ],
      negative: [
        'TOKEET_API_KEY={hex:31}',
        'tokeet_workspace_id: {uuid}',
        'tokeet_api_key: "{{ tokeet_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
