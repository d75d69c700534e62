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
      positive: ['ENV YOUSIGN_API_KEY <<{alnum:32}>>', 'yousign login --api-key <<{alnum:32}>>'],
      negative: [
        'YOUSIGN_API_KEY={alnum:33}',
        'MD5 (yousign-2.1.0.tar.gz) = {hex:32}',
        'YOUSIGN_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
