import type { Provider } from '../rule.ts';

export default {
  id: 'hive-ai',
  name: 'Hive AI',
  docs: 'https://docs.thehive.ai',
  revoke: "https://portal.thehive.ai, the project's page",
  rules: [
    {
      id: 'api-key',
      description: 'Hive AI API key',
      near: ['hiveai', 'thehive'],
      value: /[0-9A-Za-z]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        '{"thehive": {"api_key": "<<{alnum:32}>>"}}',
        'thehive_api_key: <<{alnum:32}>>',
        '<add key="ThehiveApiKey" value="<<{alnum:32}>>" />',
      ],
      negative: [
        'THEHIVE_API_KEY={alnum:31}',
        'THEHIVE_API_KEY={alnum:33}',
        'md5 of thehive-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
