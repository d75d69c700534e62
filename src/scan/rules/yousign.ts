import type { Provider } from '../rule.ts';

export default {
  id: 'yousign',
  name: 'Yousign',
  docs: 'https://developers.yousign.com/docs/authentication',
  revoke: 'https://yousign.app/auth/integrations/api',
  rules: [
    {
      id: 'api-key',
      description: 'Yousign API key',
      near: ['yousign'],
      value: /[A-Za-z0-9]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        '<add key="YousignApiKey" value="<<{alnum:32}>>" />',
        '      - YOUSIGN_API_KEY=<<{alnum:32}>>',
      ],
      negative: [
        'YOUSIGN_API_KEY={alnum:31}',
        'yousign.min.js?v={hex:32}',
        'yousignApiKey: "${YOUSIGN_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
