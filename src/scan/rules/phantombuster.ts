import type { Provider } from '../rule.ts';

export default {
  id: 'phantombuster',
  name: 'PhantomBuster',
  docs: 'https://hub.phantombuster.com/docs/api',
  revoke: 'https://phantombuster.com/workspace-settings/api',
  rules: [
    {
      id: 'api-key',
      description: 'PhantomBuster API key',
      near: ['phantombuster'],
      value: /[A-Za-z0-9_-]{43}/,
      check: 'letters-and-digits',
      positive: [
        'phantombuster login --api-key <<{base64url:43}>>',
        'variable "phantombuster_api_key" {\n  default = "<<{base64url:43}>>"\n}',
      ],
      negative: [
        'PHANTOMBUSTER_API_KEY={base64url:42}',
        'phantombuster @ {hex:40}',
        'phantombuster_api_key: "{{ phantombuster_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
