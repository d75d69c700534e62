import type { Provider } from '../rule.ts';

export default {
  id: 'neverbounce',
  name: 'NeverBounce',
  docs: 'https://developers.neverbounce.com/docs/authentication',
  revoke: 'https://app.neverbounce.com/apps',
  rules: [
    {
      id: 'api-key',
      description: 'NeverBounce API key',
      near: ['neverbounce'],
      value: /private_[0-9a-f]{32}|secret_[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        'neverbounce login --api-key <<private_{hex:32}>>',
        'variable "neverbounce_api_key" {\n  default = "<<secret_{hex:32}>>"\n}',
      ],
      negative: [
        'NEVERBOUNCE_API_KEY=private_{hex:33}',
        'MD5 (neverbounce-2.1.0.tar.gz) = {hex:32}',
        'NEVERBOUNCE_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
