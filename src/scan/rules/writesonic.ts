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
        '<add key="WritesonicApiKey" value="<<{uuid}>>" />',
        '      - WRITESONIC_API_KEY=<<{uuid}>>',
      ],
      negative: [
        'WRITESONIC_API_KEY={hex:31}',
        'writesonic_workspace_id: {uuid}',
        'WRITESONIC_API_KEY=your_writesonic_api_key_here',
      ],
    },
  ],
} satisfies Provider;
