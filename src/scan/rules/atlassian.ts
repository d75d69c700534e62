import type { Provider } from '../rule.ts';

export default {
  id: 'atlassian',
  name: 'Atlassian',
  docs: 'https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/',
  revoke: 'https://id.atlassian.com/manage-profile/security/api-tokens',
  rules: [
    {
      id: 'api-token',
      description: 'Atlassian API token',
      keywords: ['atatt3'],
      pattern: /(?<![A-Za-z0-9_])ATATT3[A-Za-z0-9_=-]{170,260}(?![A-Za-z0-9_=-])/,
      positive: [
        'JIRA_API_TOKEN=<<ATATT3xFfGF0{base64url:171}={HEX:8}>>',
        'curl -u me@shop.test:<<ATATT3xFfGF0{alnum:171}={HEX:8}>> https://shop.atlassian.net',
      ],
      negative: ['JIRA_API_TOKEN=ATATT3{base64url:169}', 'JIRA_API_TOKEN=ATATT3your-token-goes-here'],
    },
    {
      id: 'service-account-token',
      description: 'Atlassian service account token',
      keywords: ['atstt3'],
      pattern: /(?<![A-Za-z0-9_])ATSTT3[A-Za-z0-9_=-]{150,260}(?![A-Za-z0-9_-])/,
      positive: [
        'token: <<ATSTT3xFfG{alnum:171}={HEX:8}>>',
        'ATLASSIAN_TOKEN="<<ATSTT3xFfG{alnum:160}={HEX:8}>>"',
      ],
      negative: [
        'atlassian_service_account_token: ATSTT3{base64url:149}',
        'client = Client(atlassian_service_account_token="ATSTT3{base64url:261}")',
        'ATLASSIAN_SERVICE_ACCOUNT_TOKEN=ATSTT3your-token-goes-here',
      ],
    },
    {
      id: 'oauth-client-secret',
      description: 'Atlassian OAuth client secret',
      keywords: ['atoa'],
      pattern: /(?<![A-Za-z0-9_])ATOA[A-Za-z0-9_-]{60,80}(?![A-Za-z0-9_-])/,
      check: 'mixed-case-and-digits',
      positive: [
        '<add key="ATLASSIAN_CLIENT_SECRET" value="<<ATOA{alnum:57}k7Q>>" />',
        'Authorization: Bearer <<ATOA{alnum:57}k7Q>>',
      ],
      negative: [
        'export ATLASSIAN_CLIENT_SECRET="ATOA{alnum:56}k7Q"',
        '"atlassianClientSecret": "ATOA{alnum:81}",',
        'ATLASSIAN_CLIENT_SECRET=ATOAyour-token-goes-here',
      ],
    },
    {
      id: 'api-token-old',
      description: 'Atlassian API token',
      near: ['atlassian', 'jira', 'confluence'],
      value: /[A-Za-z0-9]{24}/,
      check: 'mixed-case-and-digits',
      positive: ['JIRA_API_TOKEN=<<{alnum:24}>>', '"confluenceToken": "<<{alnum:24}>>"'],
      negative: [
        'JIRA_API_TOKEN={alnum:20}k7Q',
        'atlassian-1.0.tgz sha256 {hex:64}',
        'JIRA_API_TOKEN=your_api_token_old_here',
      ],
    },
    {
      id: 'data-center-token',
      description: 'Atlassian Data Center personal access token',
      near: ['jira', 'confluence'],
      value: /[A-Za-z0-9+/]{44}/,
      check: 'mixed-case-and-digits',
      positive: ['JIRA_TOKEN=<<{base64:41}k7Q>>', 'client = Client(jira_token="<<{base64:41}k7Q>>")'],
      negative: [
        'JIRA_TOKEN={base64:40}k7Q',
        'jira-1.0.tgz sha256 {hex:64}',
        'JIRA_TOKEN=your_data_center_token_here',
      ],
    },
  ],
} satisfies Provider;
