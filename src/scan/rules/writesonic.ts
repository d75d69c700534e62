import type { Provider } from '../rule.ts';

export default {
  id: 'writesonic',
  name: 'Writesonic',
  docs: 'https://docs.writesonic.com/reference',
  revoke: 'https://app.writesonic.com',
  rules: [
    {
      id: 'api-key',
      description: 'Writesonic API key',
      near: ['writesonic'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: [
        'curl https://api.writesonic.com/v1/me -H "Authorization: Bearer <<{uuid}>>"',
        'https://api.writesonic.com/v1/check?api_key=<<{uuid}>>&format=json',
      ],
      negative: [
        'WRITESONIC_API_KEY={hex:31}',
        'writesonic_workspace_id: {uuid}',
        'const writesonicApiKey = process.env.WRITESONIC_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
