import type { Provider } from '../rule.ts';

export default {
  id: 'teamcity',
  name: 'TeamCity',
  docs: 'https://www.jetbrains.com/help/teamcity/configuring-your-user-profile.html#Managing+Access+Tokens',
  revoke: 'TeamCity: "Profile", "Access Tokens"',
  rules: [
    {
      id: 'access-token',
      description: 'TeamCity access token',
      keywords: ['eyj0exaioiaivenwmij9.'],
      pattern: /(?<![A-Za-z0-9_])eyJ0eXAiOiAiVENWMiJ9\.[A-Za-z0-9_-]{36}\.[A-Za-z0-9_-]{48}(?![A-Za-z0-9_-])/,
      check: 'irregular',
      positive: [
        'teamcity_access_token: <<eyJ0eXAiOiAiVENWMiJ9.{alnum:36}.{alnum:48}>>',
        '<add key="TEAMCITY_ACCESS_TOKEN" value="<<eyJ0eXAiOiAiVENWMiJ9.{alnum:36}.{alnum:48}>>" />',
      ],
      negative: [
        'teamcity_access_token: eyJ0eXAiOiAiVENWMiJ9.{alnum:36}.{alnum:47}',
        'client = Client(teamcity_access_token="eyJ0eXAiOiAiVENWMiJ9.{alnum:36}.{alnum:49}")',
        'TEAMCITY_ACCESS_TOKEN=eyJ0eXAiOiAiVENWMiJ9.your-token-goes-here',
      ],
    },
  ],
} satisfies Provider;
