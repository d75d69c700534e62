import type { Provider } from '../rule.ts';

export default {
  id: 'event-registry',
  name: 'NewsAPI.ai',
  docs: 'https://newsapi.ai/documentation',
  revoke: 'https://newsapi.ai/dashboard',
  rules: [
    {
      id: 'api-key',
      description: 'NewsAPI.ai API key',
      near: ['newsapiai', 'eventregistry'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: ["const eventRegistryApiKey = '<<{uuid}>>';", 'export EVENT_REGISTRY_API_KEY="<<{uuid}>>"'],
      negative: [
        'EVENT_REGISTRY_API_KEY={hex:31}',
        'event_registry_workspace_id: {uuid}',
        'const eventRegistryApiKey = process.env.EVENT_REGISTRY_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
