import type { Provider } from '../rule.ts';

export default {
  id: 'moosend',
  name: 'Moosend',
  docs: 'https://docs.moosend.com/developers/api-documentation/en/',
  revoke: 'https://app.moosend.com, "Settings", "API key"',
  rules: [
    {
      id: 'api-key',
      description: 'Moosend API key',
      near: ['moosend'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: ['moosend:\n  api_key: <<{uuid}>>', 'moosend_api_key: "<<{uuid}>>"'],
      negative: [
        'MOOSEND_API_KEY={hex:31}',
        'moosend_workspace_id: {uuid}',
        'moosendApiKey: "${MOOSEND_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
