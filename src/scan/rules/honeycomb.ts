import type { Provider } from '../rule.ts';

export default {
  id: 'honeycomb',
  name: 'Honeycomb',
  docs: 'https://docs.honeycomb.io/configure/environments/manage-api-keys/',
  revoke: 'https://ui.honeycomb.io, "Environment settings", "API Keys"',
  rules: [
    {
      id: 'ingest-key',
      description: 'Honeycomb ingest or configuration key',
      keywords: [
        'hcaik_',
        'hcbik_',
        'hccik_',
        'hcdik_',
        'hcalk_',
        'hcxik_',
        'hcaic_',
        'hcbic_',
        'hccic_',
        'hcdic_',
      ],
      pattern:
        /(?<![A-Za-z0-9_])hc[a-z]i[ck]_[0-9a-z]{58}(?![A-Za-z0-9_])|(?<![A-Za-z0-9_])hc[a-z]lk_[0-9a-z]{58}(?![A-Za-z0-9_])/,
      check: 'letters-and-digits',
      positive: [
        'Authorization: Bearer <<hcaik_{lowernum:58}>>',
        'honeycomb_api_key: <<hcbik_{lowernum:58}>>',
        '<add key="HONEYCOMB_API_KEY" value="<<hccik_{lowernum:58}>>" />',
        'Authorization: Bearer <<hcalk_{lowernum:58}>>',
      ],
      negative: [
        'HONEYCOMB_API_KEY=hcaik_{lowernum:57}',
        "const honeycombApiKey = 'hcaik_{lowernum:59}';",
        'HONEYCOMB_API_KEY=hcaik_your-key-goes-here',
      ],
    },
    {
      id: 'api-key',
      description: 'Honeycomb API key',
      near: ['honeycomb'],
      value: /[A-Za-z0-9]{22}/,
      check: 'mixed-case-and-digits',
      positive: ['--honeycomb-api-key <<{alnum:19}k7Q>>', 'honeycomb_api_key: <<{alnum:19}k7Q>>'],
      negative: [
        'HONEYCOMB_API_KEY={alnum:18}k7Q',
        'honeycomb-1.0.tgz sha256 {hex:64}',
        'HONEYCOMB_API_KEY=your_api_key_here',
      ],
    },
    {
      id: 'api-key-classic',
      description: 'Honeycomb classic API key',
      near: ['honeycomb'],
      value: /[0-9a-f]{32}/,
      positive: ['HONEYCOMB_API_KEY=<<{hex:32}>>', 'client = Client(honeycomb_api_key="<<{hex:32}>>")'],
      negative: [
        'HONEYCOMB_API_KEY={hex:31}',
        'honeycomb-1.0.tgz sha256 {hex:64}',
        'HONEYCOMB_API_KEY=your_api_key_classic_here',
      ],
    },
  ],
} satisfies Provider;
