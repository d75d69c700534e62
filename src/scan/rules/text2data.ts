import type { Provider } from '../rule.ts';

export default {
  id: 'text2data',
  name: 'text2data',
  docs: 'https://text2data.com/APIReference',
  revoke: 'https://text2data.com',
  rules: [
    {
      id: 'api-key',
      description: 'text2data API key',
      near: ['text2data'],
      value: /[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}/,
      positive: ["$text2data_api_key = '<<{UUID}>>';", 'TEXT2DATA_API_KEY=<<{UUID}>>'],
      negative: [
        'TEXT2DATA_API_KEY={hex:31}',
        'text2data_workspace_id: {uuid}',
        'TEXT2DATA_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
