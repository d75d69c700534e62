import type { Provider } from '../rule.ts';

export default {
  id: 'nethunt',
  name: 'NetHunt CRM',
  docs: 'https://nethunt.com/integration-api',
  revoke: 'https://nethunt.com/settings, "API"',
  rules: [
    {
      id: 'api-key',
      description: 'NetHunt CRM API key',
      near: ['nethunt'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: ['<add key="NethuntApiKey" value="<<{uuid}>>" />', '      - NETHUNT_API_KEY=<<{uuid}>>'],
      negative: [
        'NETHUNT_API_KEY={hex:31}',
        'nethunt_workspace_id: {uuid}',
        'nethunt_api_key: "{{ nethunt_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
