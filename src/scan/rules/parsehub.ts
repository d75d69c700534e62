import type { Provider } from '../rule.ts';

export default {
  id: 'parsehub',
  name: 'ParseHub',
  docs: 'https://www.parsehub.com/docs/ref/api/v2/',
  revoke: 'https://www.parsehub.com/account',
  rules: [
    {
      id: 'api-key',
      description: 'ParseHub API key',
      near: ['parsehub'],
      value: /[A-Za-z0-9_-]{12}/,
      check: 'digits-or-mixed-case',
      positive: ['parsehub_api_key: "<<{base64url:12}>>"', 'client = Parsehub(api_key="<<{base64url:12}>>")'],
      negative: [
        'PARSEHUB_API_KEY={base64url:11}',
        'parsehubClient.getStatusOfRequest(requestOptions)',
        'PARSEHUB_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
