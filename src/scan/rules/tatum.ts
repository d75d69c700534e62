import type { Provider } from '../rule.ts';

export default {
  id: 'tatum',
  name: 'Tatum',
  docs: 'https://docs.tatum.io',
  revoke: 'https://dashboard.tatum.io',
  rules: [
    {
      id: 'api-key',
      description: 'Tatum API key',
      near: ['tatum'],
      value:
        /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}|[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}_[0-9]{3}|t-[0-9a-f]{24}-[0-9a-f]{24}/,
      positive: [
        "'tatum' => ['api_key' => '<<{uuid}>>'],",
        'os.Setenv("TATUM_API_KEY", "<<{uuid}_{digits:3}>>")',
        '[tatum]\napi_key = "<<t-{hex:24}-{hex:24}>>"',
      ],
      negative: [
        'TATUM_API_KEY={hex:31}',
        'tatum_workspace_id: {uuid}',
        'TATUM_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
