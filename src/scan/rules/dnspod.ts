import type { Provider } from '../rule.ts';

export default {
  id: 'dnspod',
  name: 'DNSPod',
  docs: 'https://docs.dnspod.com/account/5f2d466de8320f1a740d9ff3/',
  revoke: 'https://console.dnspod.cn/account/token',
  rules: [
    {
      id: 'api-token',
      description: 'DNSPod API token',
      near: ['dnspod'],
      value: /(?:[0-9]{4,7},)?[0-9a-f]{32}/,
      positive: [
        '# DNSPod API token: <<{hex:32}>>',
        "const dnspodApiToken = '<<{hex:32}>>';",
        'https://api.dnspod.com/?api_token=<<{hex:32}>>',
      ],
      negative: ['dnspodApiToken: process.env.DNSPOD_API_TOKEN', 'DNSPOD_API_TOKEN=changeme'],
    },
  ],
} satisfies Provider;
