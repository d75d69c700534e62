import type { Provider } from '../rule.ts';

export default {
  id: 'refiner',
  name: 'Refiner',
  docs: 'https://refiner.io/docs/api/',
  revoke: 'https://app.refiner.io, "Settings", "Integrations", "API"',
  rules: [
    {
      id: 'api-key',
      description: 'Refiner API key',
      near: ['refiner'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: [
        "define('REFINER_API_KEY', '<<{uuid}>>');",
        '{ name: "REFINER_API_KEY", value: "<<{uuid}>>" }',
      ],
      negative: [
        'REFINER_API_KEY={hex:31}',
        'refiner_workspace_id: {uuid}',
        'REFINER_API_KEY=your_refiner_api_key_here',
      ],
    },
  ],
} satisfies Provider;
