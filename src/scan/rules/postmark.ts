import type { Provider } from '../rule.ts';

export default {
  id: 'postmark',
  name: 'Postmark',
  docs: 'https://postmarkapp.com/developer/api/overview',
  revoke: 'https://account.postmarkapp.com, "API tokens" of the server',
  rules: [
    {
      id: 'api-token',
      description: 'Postmark API token',
      near: ['postmark', 'xpostmark'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: ['os.Setenv("POSTMARK_API_TOKEN", "<<{uuid}>>")', '[postmark]\napi_token = "<<{uuid}>>"'],
      negative: [
        'POSTMARK_API_TOKEN={hex:31}',
        'postmark_workspace_id: {uuid}',
        'const postmarkApiToken = process.env.POSTMARK_API_TOKEN;',
      ],
    },
  ],
} satisfies Provider;
