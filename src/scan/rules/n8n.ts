import type { Provider } from '../rule.ts';

export default {
  id: 'n8n',
  name: 'n8n',
  docs: 'https://docs.n8n.io/api/authentication/',
  revoke: '"Settings", "n8n API" of your n8n',
  rules: [
    {
      id: 'api-key',
      description: 'n8n API key',
      near: ['n8n'],
      value: /eyJ[A-Za-z0-9_-]{15,80}\.eyJ[A-Za-z0-9_-]{20,440}\.[A-Za-z0-9_-]{43,342}|n8n_api_[0-9a-f]{80}/,
      positive: [
        'variable "n8n_api_key" {\n  default = "<<eyJ{base64url:15}.eyJ{base64url:20}.{base64url:43}>>"\n}',
        '# n8n API key: <<n8n_api_{hex:80}>>',
      ],
      negative: [
        'N8N_API_KEY=eyJ{base64url:14}.eyJ{base64url:20}.{base64url:43}',
        'n8n-2.1.0.tgz sha256:{hex:64}',
        'const n8nApiKey = process.env.N8N_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
