import type { Provider } from '../rule.ts';

export default {
  id: 'moderation-api',
  name: 'Moderation API',
  docs: 'https://docs.moderationapi.com',
  revoke: 'https://moderationapi.com/app/projects',
  rules: [
    {
      id: 'api-key',
      description: 'Moderation API API key',
      near: ['moderationapi', 'moderation'],
      value:
        /eyJ[A-Za-z0-9_-]{15,80}\.eyJ[A-Za-z0-9_-]{20,440}\.[A-Za-z0-9_-]{43,342}|[A-Za-z0-9]{36}\.[A-Za-z0-9]{115}\.[A-Za-z0-9_-]{43}/,
      positive: [
        'moderation_api_api_key: "<<eyJ{base64url:15}.eyJ{base64url:20}.{base64url:43}>>"',
        'client = ModerationApi(api_key="<<{alnum:36}.{alnum:115}.{base64url:43}>>")',
      ],
      negative: [
        'MODERATION_API_API_KEY=eyJ{base64url:14}.eyJ{base64url:20}.{base64url:43}',
        'moderation-api-2.1.0.tgz sha256:{hex:64}',
        'MODERATION_API_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
