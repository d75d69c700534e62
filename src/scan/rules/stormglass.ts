import type { Provider } from '../rule.ts';

export default {
  id: 'stormglass',
  name: 'Stormglass',
  docs: 'https://docs.stormglass.io',
  revoke: 'https://dashboard.stormglass.io',
  rules: [
    {
      id: 'api-key',
      description: 'Stormglass API key',
      near: ['stormglass'],
      value:
        /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}-[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: [
        'os.Setenv("STORMGLASS_API_KEY", "<<{uuid}-{uuid}>>")',
        '[stormglass]\napi_key = "<<{uuid}-{uuid}>>"',
      ],
      negative: [
        'STORMGLASS_API_KEY={hex:31}-{uuid}',
        'stormglass_workspace_id: {uuid}',
        'const stormglassApiKey = process.env.STORMGLASS_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
