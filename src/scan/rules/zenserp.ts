import type { Provider } from '../rule.ts';

export default {
  id: 'zenserp',
  name: 'Zenserp',
  docs: 'https://app.zenserp.com/documentation',
  revoke: 'https://app.zenserp.com/dashboard',
  rules: [
    {
      id: 'api-key',
      description: 'Zenserp API key',
      near: ['zenserp'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: ['<string name="zenserp_api_key"><<{uuid}>></string>', 'val zenserpApiKey = "<<{uuid}>>"'],
      negative: [
        'ZENSERP_API_KEY={hex:31}',
        'zenserp_workspace_id: {uuid}',
        'ZENSERP_API_KEY=your_zenserp_api_key_here',
      ],
    },
  ],
} satisfies Provider;
