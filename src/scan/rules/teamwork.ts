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
        "define('TEAMWORK_API_KEY', '<<twp_{alnum:26}>>');",
        '{ name: "TEAMWORK_API_KEY", value: "<<tkn.v1_{alnum:71}=>>" }',
      ],
      negative: [
        'TEAMWORK_API_KEY=twp_{alnum:25}',
        'teamworkClient.getStatusOfRequest(requestOptions)',
        'TEAMWORK_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
