import type { Provider } from '../rule.ts';

export default {
  id: 'adjust',
  name: 'Adjust',
  docs: 'https://dev.adjust.com/en/api/',
  revoke: 'https://suite.adjust.com, "My profile"',
  rules: [
    {
      id: 'api-token',
      description: 'Adjust API token',
      near: ['adjustapi', 'adjusttoken', 'adjustuser', 'adjustcom'],
      value: /[0-9A-Za-z_-]{20}/,
      check: 'digits-or-mixed-case',
      positive: [
        '# Adjust API token: <<{alnum:20}>>',
        "const adjustApiToken = '<<{alnum:20}>>';",
        'https://api.adjust.com/?api_token=<<{alnum:20}>>',
      ],
      negative: ['ADJUST_API_TOKEN=your_api_token_here', 'ADJUST_API_TOKEN=changeme'],
    },
  ],
} satisfies Provider;
