import type { Provider } from '../rule.ts';

export default {
  id: 'eodhd',
  name: 'EODHD',
  docs: 'https://eodhd.com/financial-apis/',
  revoke: 'https://eodhd.com/cp/settings',
  rules: [
    {
      id: 'api-token',
      description: 'EODHD API token',
      near: ['eodhd', 'eodhistoricaldata', 'eodapi'],
      value: /[0-9a-f]{13,14}\.[0-9]{7,8}/,
      positive: [
        "const eodhdApiToken = '<<{hex:14}.{digits:8}>>';",
        'https://api.eodhd.com/?api_token=<<{hex:14}.{digits:8}>>',
        '- name: EODHD_API_TOKEN\n  value: "<<{hex:14}.{digits:8}>>"',
      ],
      negative: ['EODHD_API_TOKEN=${EODHD_API_TOKEN}', 'EODHD_API_TOKEN=changeme'],
    },
  ],
} satisfies Provider;
