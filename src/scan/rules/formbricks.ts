import type { Provider } from '../rule.ts';

export default {
  id: 'formbricks',
  name: 'Formbricks',
  docs: 'https://formbricks.com/docs/api-reference/rest-api',
  revoke: 'https://app.formbricks.com, "API keys"',
  rules: [
    {
      id: 'api-key',
      description: 'Formbricks API key',
      near: ['formbricks'],
      value: /(?:fbk_[0-9A-Za-z_-]{32,60}|[0-9a-f]{32})/,
      positive: [
        "'formbricks' => ['api_key' => '<<fbk_{alnum:43}>>'],",
        'formbricks.api.key=<<fbk_{alnum:43}>>',
        'tool --formbricks-api-key <<fbk_{alnum:43}>>',
      ],
      negative: ['formbricksApiKey: process.env.FORMBRICKS_API_KEY', 'FORMBRICKS_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
