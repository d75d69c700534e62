import type { Provider } from '../rule.ts';

export default {
  id: 'trongrid',
  name: 'TronGrid',
  docs: 'https://developers.tron.network/reference/select-network#note',
  revoke: 'https://www.trongrid.io/dashboard/keys',
  rules: [
    {
      id: 'api-key',
      description: 'TronGrid API key',
      near: ['trongrid', 'tronpro'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: ['export TRONGRID_API_KEY="<<{uuid}>>"', 'trongrid:\n  api_key: <<{uuid}>>'],
      negative: [
        'TRONGRID_API_KEY={hex:31}',
        'trongrid_workspace_id: {uuid}',
        'TRONGRID_API_KEY=your_trongrid_api_key_here',
      ],
    },
  ],
} satisfies Provider;
