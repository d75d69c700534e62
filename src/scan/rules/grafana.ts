import type { Provider } from '../rule.ts';

export default {
  id: 'grafana',
  name: 'Grafana',
  docs: 'https://grafana.com/docs/grafana/latest/administration/service-accounts/',
  revoke: 'Grafana: "Administration", "Service accounts"',
  rules: [
    {
      id: 'cloud-token',
      description: 'Grafana Cloud access policy token',
      revoke: 'https://grafana.com/orgs, "Access Policies"',
      keywords: ['glc_'],
      pattern: /(?<![A-Za-z0-9_])glc_[A-Za-z0-9+/]{32,600}={0,2}(?![A-Za-z0-9+/=])/,
      within: 700,
      check: 'mixed-case',
      positive: [
        'GRAFANA_CLOUD_TOKEN=<<glc_{base64:32}>>',
        'client = Client(grafana_cloud_token="<<glc_{base64:32}>>")',
      ],
      negative: ['GRAFANA_CLOUD_TOKEN=glc_{base64:31}', 'GRAFANA_CLOUD_TOKEN=glc_your-token-goes-here'],
    },
    {
      id: 'service-account-token',
      description: 'Grafana service account token',
      keywords: ['glsa_'],
      pattern: /(?<![A-Za-z0-9_])glsa_[A-Za-z0-9]{32}_[0-9A-Fa-f]{8}(?![A-Za-z0-9_])/,
      positive: [
        'grafana_token: <<glsa_{alnum:32}_{hex:8}>>',
        '<add key="GRAFANA_TOKEN" value="<<glsa_{alnum:32}_{hex:8}>>" />',
      ],
      negative: [
        'grafana_token: glsa_{alnum:32}_{hex:7}',
        'client = Client(grafana_token="glsa_{alnum:32}_{hex:9}")',
        'GRAFANA_TOKEN=glsa_your-token-goes-here',
      ],
    },
    {
      id: 'api-key',
      description: 'Grafana API key',
      keywords: ['eyjrijoi'],
      pattern: /(?<![A-Za-z0-9_])eyJrIjoi[A-Za-z0-9+/]{60,400}={0,2}(?![A-Za-z0-9+/=])/,
      check: 'mixed-case',
      positive: [
        'export GRAFANA_API_KEY="<<eyJrIjoi{base64:60}>>"',
        '--grafana-api-key <<eyJrIjoi{base64:60}>>',
      ],
      negative: [
        'export GRAFANA_API_KEY="eyJrIjoi{base64:59}"',
        'GRAFANA_API_KEY=eyJrIjoiyour-key-goes-here',
      ],
    },
  ],
} satisfies Provider;
