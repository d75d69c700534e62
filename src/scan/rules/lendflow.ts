import type { Provider } from '../rule.ts';

export default {
  id: 'lendflow',
  name: 'Lendflow',
  docs: 'https://docs.lendflow.com',
  revoke: 'https://app.lendflow.com',
  rules: [
    {
      id: 'api-token',
      description: 'Lendflow API token',
      near: ['lendflow'],
      value: /[0-9A-Za-z_-]{16,200}\.[0-9A-Za-z_-]{20,900}\.[0-9A-Za-z_-]{20,900}/,
      positive: [
        'private static final String LENDFLOW_API_TOKEN = "<<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>>";',
        '{"lendflow": {"api_token": "<<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>>"}}',
        'lendflow_api_token: <<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>>',
      ],
      negative: ['lendflowApiToken: process.env.LENDFLOW_API_TOKEN'],
    },
  ],
} satisfies Provider;
