import type { Provider } from '../rule.ts';

export default {
  id: 'miro',
  name: 'Miro',
  docs: 'https://developers.miro.com/docs/rest-api-how-tos',
  revoke: 'https://miro.com/app/settings/user-profile/apps',
  rules: [
    {
      id: 'access-token',
      description: 'Miro access token',
      near: ['miro'],
      value: /[A-Za-z0-9_-]{27}/,
      check: 'digits-or-mixed-case',
      positive: [
        '{"miro": {"accessToken": "<<{base64url:27}>>"}}',
        '<string name="miro_access_token"><<{base64url:27}>></string>',
      ],
      negative: [
        'MIRO_ACCESS_TOKEN={base64url:28}',
        "import { createMiroClient } from 'miro';",
        'MIRO_ACCESS_TOKEN=your_miro_access_token_here',
      ],
    },
  ],
} satisfies Provider;
