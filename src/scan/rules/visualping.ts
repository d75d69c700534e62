import type { Provider } from '../rule.ts';

export default {
  id: 'visualping',
  name: 'Visualping',
  docs: 'https://api.visualping.io/doc.html',
  revoke: 'https://visualping.io/account/developer',
  rules: [
    {
      id: 'api-key',
      description: 'Visualping API key',
      near: ['visualping'],
      value: /[A-Za-z0-9_-]{40}/,
      check: 'digits-or-mixed-case',
      positive: [
        'https://api.visualping.io/v1/check?api_key=<<{base64url:40}>>&format=json',
        'visualping.api.key=<<{base64url:40}>>',
      ],
      negative: [
        'VISUALPING_API_KEY={base64url:41}',
        'visualping @ {hex:40}',
        'VISUALPING_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
