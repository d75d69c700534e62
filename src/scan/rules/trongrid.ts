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
      positive: ['TRONGRID_API_KEY=<<{uuid}>>', '"trongridApiKey": "<<{uuid}>>"'],
      negative: [
        'TRONGRID_API_KEY={hex:31}',
        'trongrid_workspace_id: {uuid}',
        'trongrid_api_key: "{{ trongrid_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
