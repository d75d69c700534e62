import type { Provider } from '../rule.ts';

export default {
  id: 'snowflake',
  name: 'Snowflake',
  docs: 'https://docs.snowflake.com/en/user-guide/programmatic-access-tokens',
  revoke: 'https://app.snowflake.com, "Settings", "Authentication"',
  rules: [
    {
      id: 'password',
      description: 'Snowflake password',
      near: ['snowflakepassword', 'snowflakepwd', 'snowsqlpwd', 'sfpassword'],
      value: /[A-Za-z0-9!#%&*+.?@^_~-]{10,40}/, // kms:allow the pattern itself
      check: 'letters-and-digits',
      entropy: 3,
      positive: ['SNOWFLAKE_PASSWORD=<<{alnum:14}7>>', 'snowflakePassword: "<<{alnum:8}#{alnum:8}4>>"'],
      negative: ['SNOWFLAKE_PASSWORD=abc', 'SNOWFLAKE_PASSWORD=${SNOWFLAKE_PASSWORD}'],
    },
    {
      id: 'programmatic-access-token',
      description: 'Snowflake programmatic access token',
      near: ['snowflake'],
      value: /eyJ[A-Za-z0-9_-]{60,120}\.[A-Za-z0-9_-]{100,360}\.[A-Za-z0-9_-]{80,360}/,
      positive: [
        'ENV SNOWFLAKE_TOKEN <<eyJ{alnum:60}.{alnum:100}.{alnum:80}>>',
        '  - name: SNOWFLAKE_TOKEN\n    value: "<<eyJ{alnum:60}.{alnum:100}.{alnum:80}>>"',
      ],
      negative: [
        'SNOWFLAKE_TOKEN=eyJ{alnum:60}.{alnum:100}.{alnum:79}',
        'snowflake-1.0.tgz sha256 {hex:64}',
        'SNOWFLAKE_TOKEN=your_programmatic_access_token_here',
      ],
    },
  ],
} satisfies Provider;
