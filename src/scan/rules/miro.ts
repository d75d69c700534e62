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
        'process.env.MIRO_ACCESS_TOKEN = "<<{base64url:27}>>";',
        "$miro_access_token = '<<{base64url:27}>>';",
      ],
      negative: [
        'MIRO_ACCESS_TOKEN={base64url:26}',
        'miroClient.getStatusOfRequest(requestOptions)',
        'MIRO_ACCESS_TOKEN=<your access token>',
      ],
    },
  ],
} satisfies Provider;
