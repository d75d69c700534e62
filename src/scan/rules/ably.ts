import type { Provider } from '../rule.ts';

export default {
  id: 'ably',
  name: 'Ably',
  docs: 'https://ably.com/docs/auth',
  revoke: 'https://ably.com/accounts, "API keys" of the app',
  rules: [
    {
      id: 'api-key',
      description: 'Ably API key',
      near: ['ably'],
      value: /[0-9A-Za-z_-]{6}\.[0-9A-Za-z_-]{6}:[0-9A-Za-z_-]{43}/,
      positive: [
        'export ABLY_API_KEY="<<{base64url:6}.{base64url:6}:{base64url:43}>>"',
        "process.env.ABLY_API_KEY || '<<{base64url:6}.{base64url:6}:{base64url:43}>>'",
        'variable "ably_api_key" {\n  default = "<<{base64url:6}.{base64url:6}:{base64url:43}>>"\n}',
      ],
      negative: ['ABLY_API_KEY=${ABLY_API_KEY}', 'ABLY_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
