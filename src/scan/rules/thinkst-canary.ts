import type { Provider } from '../rule.ts';

export default {
  id: 'thinkst-canary',
  name: 'Thinkst Canary',
  docs: 'https://docs.canary.tools/guide/getting-started.html',
  revoke: '"Global settings", "API" of your console',
  rules: [
    {
      id: 'auth-token',
      description: 'Thinkst Canary auth token',
      near: ['canarytools', 'canaryapi', 'canaryauth', 'thinkst'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: ['THINKST_CANARY_AUTH_TOKEN=<<{hex:32}>>', '"thinkstCanaryAuthToken": "<<{hex:32}>>"'],
      negative: [
        'THINKST_CANARY_AUTH_TOKEN={hex:31}',
        'thinkst-canary.min.js?v={hex:32}',
        'thinkstCanaryAuthToken: "${THINKST_CANARY_AUTH_TOKEN}"',
      ],
    },
  ],
} satisfies Provider;
