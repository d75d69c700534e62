import type { Provider } from '../rule.ts';

export default {
  id: 'speechmatics',
  name: 'Speechmatics',
  docs: 'https://docs.speechmatics.com/introduction/authentication',
  revoke: 'https://portal.speechmatics.com/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'Speechmatics API key',
      near: ['speechmatics'],
      value: /[A-Za-z0-9]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        'speechmatics login --api-key <<{alnum:32}>>',
        'variable "speechmatics_api_key" {\n  default = "<<{alnum:32}>>"\n}',
      ],
      negative: [
        'SPEECHMATICS_API_KEY={alnum:31}',
        'speechmatics.min.js?v={hex:32}',
        'speechmaticsApiKey: "${SPEECHMATICS_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
