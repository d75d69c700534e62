import type { Provider } from '../rule.ts';

export default {
  id: 'onwater',
  name: 'onwater.io',
  docs: 'https://onwater.io',
  revoke: 'https://onwater.io/users/sign_in',
  rules: [
    {
      id: 'api-key',
      description: 'onwater.io API key',
      near: ['onwater'],
      value: /[A-Za-z0-9_-]{20}/,
      check: 'digits-or-mixed-case',
      positive: [
        'client = Onwater(api_key="<<{base64url:20}>>")',
        'curl https://api.onwater.io/v1/me -H "Authorization: Bearer <<{base64url:20}>>"',
      ],
      negative: [
        'ONWATER_API_KEY={base64url:19}',
        'onwaterClient.getStatusOfRequest(requestOptions)',
        'const onwaterApiKey = process.env.ONWATER_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
