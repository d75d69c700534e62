import type { Provider } from '../rule.ts';

export default {
  id: 'doppler',
  name: 'Doppler',
  docs: 'https://docs.doppler.com/reference/auth-token-formats',
  revoke: 'https://dashboard.doppler.com, "Tokens"',
  rules: [
    {
      id: 'personal-token',
      description: 'Doppler personal token',
      keywords: ['dp.pt.'],
      pattern: /(?<![A-Za-z0-9_])dp\.pt\.[A-Za-z0-9]{40,44}(?![A-Za-z0-9_])/,
      positive: [
        '<add key="DOPPLER_TOKEN" value="<<dp.pt.{alnum:40}>>" />',
        'Authorization: Bearer <<dp.pt.{alnum:40}>>',
      ],
      negative: [
        'export DOPPLER_TOKEN="dp.pt.{alnum:39}"',
        '"dopplerToken": "dp.pt.{alnum:45}",',
        'DOPPLER_TOKEN=dp.pt.your-token-goes-here',
      ],
    },
    {
      id: 'cli-token',
      description: 'Doppler CLI token',
      keywords: ['dp.ct.'],
      pattern: /(?<![A-Za-z0-9_])dp\.ct\.[A-Za-z0-9]{40,44}(?![A-Za-z0-9_])/,
      positive: ['--doppler-token <<dp.ct.{alnum:40}>>', '{"token":"<<dp.ct.{alnum:40}>>"}'],
      negative: [
        'DOPPLER_TOKEN=dp.ct.{alnum:39}',
        "const dopplerToken = 'dp.ct.{alnum:45}';",
        'DOPPLER_TOKEN=dp.ct.your-token-goes-here',
      ],
    },
    {
      id: 'service-token',
      description: 'Doppler service token',
      keywords: ['dp.st.'],
      pattern: /(?<![A-Za-z0-9_])dp\.st\.(?:[a-z0-9_-]{2,35}\.)?[A-Za-z0-9]{40,44}(?![A-Za-z0-9_])/,
      positive: [
        'DOPPLER_TOKEN=<<dp.st.prd.{alnum:40}>>',
        '"dopplerToken": "<<dp.st.dev_personal.{alnum:43}>>"',
        'doppler run --token <<dp.st.{alnum:43}>>',
      ],
      negative: [
        'doppler_token: dp.st.{alnum:39}',
        'client = Client(doppler_token="dp.st.{alnum:45}")',
        'DOPPLER_TOKEN=dp.st.your-token-goes-here',
      ],
    },
    {
      id: 'service-account-token',
      description: 'Doppler service account token',
      keywords: ['dp.sa.', 'dp.said.'],
      pattern: /(?<![A-Za-z0-9_])dp\.sa(?:id)?\.[A-Za-z0-9]{40,44}(?![A-Za-z0-9_])/,
      positive: [
        "curl -H 'Authorization: Bearer <<dp.sa.{alnum:40}>>' https://api.test/v1",
        "const dopplerToken = '<<dp.sa.{alnum:40}>>';",
      ],
      negative: [
        'export DOPPLER_TOKEN="dp.sa.{alnum:39}"',
        '"dopplerToken": "dp.sa.{alnum:45}",',
        'DOPPLER_TOKEN=dp.sa.your-token-goes-here',
      ],
    },
    {
      id: 'scim-token',
      description: 'Doppler SCIM token',
      keywords: ['dp.scim.'],
      pattern: /(?<![A-Za-z0-9_])dp\.scim\.[A-Za-z0-9]{40,44}(?![A-Za-z0-9_])/,
      positive: [
        'DOPPLER_TOKEN=<<dp.scim.{alnum:40}>>',
        'client = Client(doppler_token="<<dp.scim.{alnum:40}>>")',
      ],
      negative: [
        'DOPPLER_TOKEN=dp.scim.{alnum:39}',
        "const dopplerToken = 'dp.scim.{alnum:45}';",
        'DOPPLER_TOKEN=dp.scim.your-token-goes-here',
      ],
    },
    {
      id: 'audit-token',
      description: 'Doppler audit token',
      keywords: ['dp.audit.'],
      pattern: /(?<![A-Za-z0-9_])dp\.audit\.[A-Za-z0-9]{40,44}(?![A-Za-z0-9_])/,
      positive: [
        'doppler_token: <<dp.audit.{alnum:40}>>',
        '<add key="DOPPLER_TOKEN" value="<<dp.audit.{alnum:40}>>" />',
      ],
      negative: [
        'doppler_token: dp.audit.{alnum:39}',
        'client = Client(doppler_token="dp.audit.{alnum:45}")',
        'DOPPLER_TOKEN=dp.audit.your-token-goes-here',
      ],
    },
  ],
} satisfies Provider;
