import type { Provider } from '../rule.ts';

export default {
  id: 'predicthq',
  name: 'PredictHQ',
  docs: 'https://docs.predicthq.com/getting-started/api-quickstart',
  revoke: 'https://control.predicthq.com/clients',
  rules: [
    {
      id: 'access-token',
      description: 'PredictHQ access token',
      near: ['predicthq', 'phqaccess', 'phqtoken'],
      value: /[A-Za-z0-9_-]{40}/,
      check: 'digits-or-mixed-case',
      positive: [
        'variable "predicthq_access_token" {\n  default = "<<{base64url:40}>>"\n}',
        '# PredictHQ access token: <<{base64url:40}>>',
      ],
      negative: [
        'PREDICTHQ_ACCESS_TOKEN={base64url:41}',
        'predicthq @ {hex:40}',
        'PREDICTHQ_ACCESS_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
