import type { Provider } from '../rule.ts';

export default {
  id: 'pendo',
  name: 'Pendo',
  docs: 'https://engageapi.pendo.io',
  revoke: 'https://app.pendo.io/admin/integrationkeys',
  rules: [
    {
      id: 'integration-key',
      description: 'Pendo integration key',
      near: ['pendo'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: [
        "'pendo' => ['integration_key' => '<<{uuid}>>'],",
        'os.Setenv("PENDO_INTEGRATION_KEY", "<<{uuid}>>")',
      ],
      negative: [
        'PENDO_INTEGRATION_KEY={hex:31}',
        'pendo_workspace_id: {uuid}',
        'PENDO_INTEGRATION_KEY=<your integration key>',
      ],
    },
  ],
} satisfies Provider;
