import type { Provider } from '../rule.ts';

export default {
  id: 'nftport',
  name: 'NFTPort',
  docs: 'https://docs.nftport.xyz',
  revoke: 'https://dashboard.nftport.xyz',
  rules: [
    {
      id: 'api-key',
      description: 'NFTPort API key',
      near: ['nftport'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: ['<string name="nftport_api_key"><<{uuid}>></string>', 'val nftportApiKey = "<<{uuid}>>"'],
      negative: [
        'NFTPORT_API_KEY={hex:31}',
        'nftport_workspace_id: {uuid}',
        'NFTPORT_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
