import type { Provider } from '../rule.ts';

export default {
  id: 'rev-ai',
  name: 'Rev',
  docs: 'https://docs.rev.ai/get-started/',
  revoke: 'https://www.rev.ai/access-token',
  rules: [
    {
      id: 'api-key',
      description: 'Rev API key',
      near: ['revai', 'revapi', 'revuserapi', 'revclientapi'],
      value: /[A-Za-z0-9_-]{27,28}|[A-Za-z0-9+/]{27}=/,
      check: 'digits-or-mixed-case',
      positive: ["const revAiApiKey = '<<{base64url:27}>>';", 'export REV_AI_API_KEY="<<{base64:27}=>>"'],
      negative: [
        'REV_AI_API_KEY={base64url:26}',
        "import { createRevAiClient } from 'rev-ai';",
        'REV_AI_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
