import type { Provider } from '../rule.ts';

export default {
  id: 'mouser',
  name: 'Mouser',
  docs: 'https://www.mouser.com/api-search/',
  revoke: 'https://www.mouser.com/api-hub/',
  rules: [
    {
      id: 'api-key',
      description: 'Mouser API key',
      near: ['mouser'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: ['os.Setenv("MOUSER_API_KEY", "<<{uuid}>>")', '[mouser]\napi_key = "<<{uuid}>>"'],
      negative: [
        'MOUSER_API_KEY={hex:31}',
        'mouser_workspace_id: {uuid}',
        'const mouserApiKey = process.env.MOUSER_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
