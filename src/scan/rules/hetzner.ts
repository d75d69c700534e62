import type { Provider } from '../rule.ts';

export default {
  id: 'hetzner',
  name: 'Hetzner Cloud',
  docs: 'https://docs.hetzner.cloud/reference/cloud#authentication',
  revoke: 'https://console.hetzner.cloud, project, "Security", "API tokens"',
  rules: [
    {
      id: 'api-token',
      description: 'Hetzner Cloud API token',
      near: ['hetzner', 'hcloud'],
      value: /[0-9A-Za-z]{64}/,
      check: 'digits-or-mixed-case',
      positive: [
        '- name: HETZNER_API_TOKEN\n  value: "<<{alnum:64}>>"',
        'hetzner:\n  api_token: "<<{alnum:64}>>"',
        'os.environ["HETZNER_API_TOKEN"] = "<<{alnum:64}>>"',
        'HCLOUD_TOKEN=<<{alnum:64}>>',
      ],
      negative: [
        'HETZNER_API_TOKEN={alnum:63}',
        'HETZNER_API_TOKEN={alnum:65}',
        'hetzner-2.4.1.tgz sha256:{hex:64}',
      ],
    },
    {
      id: 'dns-api-token',
      description: 'Hetzner DNS API token',
      near: ['hetznerdns'],
      value: /[0-9A-Za-z]{32}/,
      check: 'digits-or-mixed-case',
      positive: ['HETZNER_DNS_API_TOKEN=<<{alnum:32}>>', 'hetzner_dns_token: "<<{alnum:32}>>"'],
      negative: ['HETZNER_DNS_API_TOKEN={alnum:31}', 'md5 of hetzner-dns-1.0.zip is {hex:32}'],
    },
  ],
} satisfies Provider;
