import type { Provider } from '../rule.ts';

export default {
  id: 'supabase',
  name: 'Supabase',
  docs: 'https://supabase.com/docs/guides/api/api-keys',
  revoke: 'https://supabase.com/dashboard/project/_/settings/api-keys',
  rules: [
    {
      id: 'secret-key',
      description: 'Supabase secret key',
      keywords: ['sb_secret_'],
      pattern: /(?<![A-Za-z0-9_])sb_secret_[A-Za-z0-9_-]{22,64}(?![A-Za-z0-9_-])/,
      check: 'irregular',
      positive: [
        'SUPABASE_SECRET_KEY=<<sb_secret_{alnum:22}_{alnum:6}kQ>>',
        'client = Client(supabase_secret_key="<<sb_secret_{alnum:22}_{alnum:6}kQ>>")',
      ],
      negative: [
        'SUPABASE_KEY=sb_secret_{alnum:21}',
        'SUPABASE_SECRET_KEY=sb_secret_your-secret-key-goes-here-now',
      ],
    },
    {
      id: 'access-token',
      description: 'Supabase access token',
      revoke: 'https://supabase.com/dashboard/account/tokens',
      keywords: ['sbp_'],
      pattern: /(?<![A-Za-z0-9_])sbp_(?:oauth_|v0_)?[0-9a-f]{40}(?![A-Za-z0-9_])/,
      positive: [
        'supabase_access_token: <<sbp_{hex:40}>>',
        '<add key="SUPABASE_ACCESS_TOKEN" value="<<sbp_{hex:40}>>" />',
      ],
      negative: [
        'supabase_access_token: sbp_{hex:39}',
        'client = Client(supabase_access_token="sbp_{hex:41}")',
        'SUPABASE_ACCESS_TOKEN=sbp_your-token-goes-here',
      ],
    },
    {
      id: 'service-role-key',
      description: 'Supabase service role key',
      near: ['supabase', 'servicerolekey'],
      value: /eyJ[A-Za-z0-9_-]{20,80}\.eyJ[A-Za-z0-9_-]{60,400}\.[A-Za-z0-9_-]{43}/,
      positive: [
        'SUPABASE_SERVICE_ROLE_KEY=<<eyJ{base64url:33}.eyJ{base64url:150}.{base64url:43}>>',
        '"supabaseServiceKey": "<<eyJ{alnum:33}.eyJ{alnum:150}.{alnum:43}>>"',
      ],
      negative: ['SUPABASE_SERVICE_ROLE_KEY=eyJ{alnum:33}.eyJ{alnum:10}.x', 'SUPABASE_KEY=your-anon-key'],
    },
  ],
} satisfies Provider;
