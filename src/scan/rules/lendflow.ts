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
      value: /[0-9A-Za-z_-]{16,60}\.[0-9A-Za-z_-]{20,440}\.[0-9A-Za-z_-]{20,380}/,
      positive: [
        'export LENDFLOW_API_TOKEN="<<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>>"',
        "process.env.LENDFLOW_API_TOKEN || '<<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>>'",
        'variable "lendflow_api_token" {\n  default = "<<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>>"\n}',
      ],
      negative: ['LENDFLOW_API_TOKEN=${LENDFLOW_API_TOKEN}'],
    },
  ],
} satisfies Provider;
