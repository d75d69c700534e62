import type { Provider } from '../rule.ts';

export default {
  id: 'stripo',
  name: 'Stripo',
  docs: 'https://api.stripo.email/reference/getting-started',
  revoke: 'https://my.stripo.email, "Workspace", "API"',
  rules: [
    {
      id: 'api-token',
      description: 'Stripo API token',
      near: ['stripo'],
      value: /eyJ[A-Za-z0-9_-]{15,80}\.eyJ[A-Za-z0-9_-]{20,440}\.[A-Za-z0-9_-]{43,342}/,
      positive: [
        'private const string StripoApiToken = "<<eyJ{base64url:15}.eyJ{base64url:20}.{base64url:43}>>";',
        'ENV STRIPO_API_TOKEN <<eyJ{base64url:15}.eyJ{base64url:20}.{base64url:43}>>',
      ],
      negative: [
        'STRIPO_API_TOKEN=eyJ{base64url:14}.eyJ{base64url:20}.{base64url:43}',
        'stripo-2.1.0.tgz sha256:{hex:64}',
        'STRIPO_API_TOKEN=your_stripo_api_token_here',
      ],
    },
  ],
} satisfies Provider;
