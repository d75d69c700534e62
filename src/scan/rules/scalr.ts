import type { Provider } from '../rule.ts';

export default {
  id: 'scalr',
  name: 'Scalr',
  docs: 'https://docs.scalr.io/docs/api-authentication',
  revoke: 'Scalr: "Security", "API tokens"',
  rules: [
    {
      id: 'api-token',
      description: 'Scalr API token',
      near: ['scalr'],
      value: /eyJ[A-Za-z0-9_-]{20,80}\.eyJ[A-Za-z0-9_-]{40,300}\.[A-Za-z0-9_-]{40,90}/,
      positive: [
        'SCALR_TOKEN=<<eyJ{alnum:33}.eyJ{alnum:150}.{base64url:43}>>',
        '"scalrApiToken": "<<eyJ{alnum:33}.eyJ{alnum:100}.{alnum:43}>>"',
      ],
      negative: ['SCALR_TOKEN=eyJ{alnum:33}.eyJ{alnum:20}.x', 'SCALR_TOKEN=your_token_here'],
    },
  ],
} satisfies Provider;
