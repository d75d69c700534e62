import type { Provider } from '../rule.ts';

export default {
  id: 'hive',
  name: 'Hive',
  docs: 'https://developers.hive.com',
  revoke: 'https://app.hive.com, profile, "API info"',
  rules: [
    {
      id: 'api-key',
      description: 'Hive API key',
      near: ['hiveapi', 'hivecom', 'hivetoken', 'hivekey'],
      value: /[0-9a-z]{32}/,
      check: 'letters-and-digits',
      positive: [
        '{"hive": {"api_key": "<<{lowernum:32}>>"}}',
        'hive_api_key: <<{lowernum:32}>>',
        '<add key="HiveApiKey" value="<<{lowernum:32}>>" />',
      ],
      negative: [
        'HIVE_API_KEY={lowernum:31}',
        'HIVE_API_KEY={lowernum:33}',
        'md5 of hive-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
