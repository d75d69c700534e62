import type { Provider } from '../rule.ts';

export default {
  id: 'ipdata',
  name: 'ipdata',
  docs: 'https://docs.ipdata.co',
  revoke: 'https://dashboard.ipdata.co',
  rules: [
    {
      id: 'api-key',
      description: 'ipdata API key',
      near: ['ipdataco', 'ipdataapi', 'ipdatakey'],
      value: /[0-9a-f]{56}/,
      positive: [
        'client = Ipdata(api_key="<<{hex:56}>>")',
        'export IPDATA_API_KEY="<<{hex:56}>>"',
        "process.env.IPDATA_API_KEY || '<<{hex:56}>>'",
      ],
      negative: ['IPDATA_API_KEY=your_api_key_here', 'IPDATA_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
