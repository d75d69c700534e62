import type { Provider } from '../rule.ts';

export default {
  id: 'teamwork',
  name: 'Teamwork',
  docs: 'https://apidocs.teamwork.com/guides/teamwork/authentication',
  revoke: '"Profile", "API keys" of your site at teamwork.com',
  rules: [
    {
      id: 'api-key',
      description: 'Teamwork API key',
      keywords: ['twp_', 'tkn.v1_'],
      pattern: /(?<![A-Za-z0-9_])(?:twp_[A-Za-z0-9]{26,32}|tkn\.v1_[A-Za-z0-9]{71}=)(?![A-Za-z0-9_-])/,
      positive: [
        '# Teamwork API key: <<twp_{alnum:26}>>',
        'requests.get(url, headers={"X-Teamwork-Api-Key": "<<tkn.v1_{alnum:71}=>>"})',
      ],
      negative: [
        'TEAMWORK_API_KEY=twp_{alnum:25}',
        "import { createTeamworkClient } from 'teamwork';",
        'TEAMWORK_API_KEY=your_teamwork_api_key_here',
      ],
    },
  ],
} satisfies Provider;
