import type { Provider } from '../rule.ts';

export default {
  id: 'vapi',
  name: 'Vapi',
  docs: 'https://docs.vapi.ai/quickstart/introduction',
  revoke: 'https://dashboard.vapi.ai/org/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'Vapi API key',
      near: ['vapi'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: ['ENV VAPI_API_KEY <<{uuid}>>', 'vapi login --api-key <<{uuid}>>'],
      negative: ['VAPI_API_KEY={hex:31}', 'vapi_workspace_id: {uuid}', 'vapiApiKey: "${VAPI_API_KEY}"'],
    },
  ],
} satisfies Provider;
