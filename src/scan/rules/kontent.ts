import type { Provider } from '../rule.ts';

export default {
  id: 'kontent',
  name: 'Kontent.ai',
  docs: 'https://kontent.ai/learn/docs/apis/openapi/management-api-v2/',
  revoke: 'https://app.kontent.ai, "Project settings", "API keys"',
  rules: [
    {
      id: 'api-key',
      description: 'Kontent.ai API key',
      near: ['kontent'],
      value: /[0-9A-Za-z]{8}-(?:[0-9A-Za-z]{4}-){3}[0-9A-Za-z]{12}/,
      positive: [
        '"kontentApiKey": "<<{uuid}>>"',
        'private static final String KONTENT_API_KEY = "<<{uuid}>>";',
        '{"kontent": {"api_key": "<<{uuid}>>"}}',
      ],
      negative: ['KONTENT_API_KEY=<your-api-key>'],
    },
    {
      id: 'management-key',
      description: 'Kontent.ai management key',
      near: ['kontent'],
      value: /[0-9A-Za-z_-]{16,60}\.[0-9A-Za-z_-]{20,440}\.[0-9A-Za-z_-]{20,380}/,
      positive: [
        '[kontent]\nmanagement_key = <<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>>',
        "Kontent.management_key = '<<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>>'",
        'KONTENT_MANAGEMENT_KEY=<<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>>',
      ],
      negative: ['KONTENT_MANAGEMENT_KEY=<your-management-key>'],
    },
  ],
} satisfies Provider;
