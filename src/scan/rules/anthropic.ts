import type { Provider } from '../rule.ts';

export default {
  id: 'anthropic',
  name: 'Anthropic',
  docs: 'https://docs.anthropic.com/en/api/getting-started',
  revoke: 'https://console.anthropic.com/settings/keys',
  rules: [
    {
      id: 'api-key',
      description: 'Anthropic API key',
      keywords: ['sk-ant-api'],
      pattern: /(?<![A-Za-z0-9_])sk-ant-api[0-9]{2}-[A-Za-z0-9_-]{80,120}(?![A-Za-z0-9_-])/,
      check: 'irregular',
      positive: [
        'os.environ["ANTHROPIC_API_KEY"] = "<<sk-ant-api03-{alnum:80}>>"',
        'ANTHROPIC_API_KEY=<<sk-ant-api03-{alnum:80}>>',
      ],
      negative: [
        'export ANTHROPIC_API_KEY="sk-ant-api03-{alnum:79}"',
        '"anthropicApiKey": "sk-ant-api03-{alnum:121}",',
        'ANTHROPIC_API_KEY=sk-ant-api03-your-key-goes-here',
      ],
    },
    {
      id: 'admin-key',
      description: 'Anthropic admin key',
      keywords: ['sk-ant-admin01-'],
      pattern: /(?<![A-Za-z0-9_])sk-ant-admin01-[A-Za-z0-9_-]{80,120}(?![A-Za-z0-9_-])/,
      check: 'irregular',
      positive: [
        'Authorization: Bearer <<sk-ant-admin01-{alnum:80}>>',
        'anthropic_admin_key: <<sk-ant-admin01-{alnum:80}>>',
      ],
      negative: [
        'ANTHROPIC_ADMIN_KEY=sk-ant-admin01-{alnum:79}',
        "const anthropicAdminKey = 'sk-ant-admin01-{alnum:121}';",
        'ANTHROPIC_ADMIN_KEY=sk-ant-admin01-your-key-goes-here',
      ],
    },
    {
      id: 'oauth-token',
      description: 'Anthropic OAuth or session token',
      keywords: ['sk-ant-oat01-', 'sk-ant-ort01-', 'sk-ant-sid01-', 'sk-ant-sid02-'],
      pattern: /(?<![A-Za-z0-9_])sk-ant-(?:oat01|ort01|sid01|sid02)-[A-Za-z0-9_-]{60,160}(?![A-Za-z0-9_-])/,
      check: 'irregular',
      positive: [
        '{"token":"<<sk-ant-oat01-{alnum:60}>>"}',
        'export CLAUDE_CODE_OAUTH_TOKEN="<<sk-ant-ort01-{alnum:60}>>"',
        '--claude-code-oauth-token <<sk-ant-sid01-{alnum:60}>>',
        '{"token":"<<sk-ant-sid02-{alnum:60}>>"}',
      ],
      negative: [
        'claude_code_oauth_token: sk-ant-oat01-{alnum:59}',
        'client = Client(claude_code_oauth_token="sk-ant-oat01-{alnum:161}")',
        'CLAUDE_CODE_OAUTH_TOKEN=sk-ant-oat01-your-token-goes-here',
      ],
    },
  ],
} satisfies Provider;
