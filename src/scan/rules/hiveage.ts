import type { Provider } from '../rule.ts';

export default {
  id: 'hiveage',
  name: 'Hiveage',
  docs: 'https://www.hiveage.com/api/',
  revoke: 'hiveage.com, "Settings", "API"',
  rules: [
    {
      id: 'api-key',
      description: 'Hiveage API key',
      near: ['hiveage'],
      value: /[0-9A-Za-z_-]{20}/,
      check: 'digits-or-mixed-case',
      positive: [
        "'hiveage' => ['api_key' => '<<{base64url:20}>>'],",
        'hiveage.api.key=<<{base64url:20}>>',
        'tool --hiveage-api-key <<{base64url:20}>>',
      ],
      negative: [
        '"hiveageApiKey": "{base64url:19}"',
        'HIVEAGE_API_KEY={base64url:21}',
        'HIVEAGE_API_KEY=your_api_key_here',
      ],
    },
  ],
} satisfies Provider;
