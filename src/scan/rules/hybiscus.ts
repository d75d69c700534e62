import type { Provider } from '../rule.ts';

export default {
  id: 'hybiscus',
  name: 'Hybiscus',
  docs: 'https://hybiscus.dev/docs',
  revoke: 'https://cloud.hybiscus.dev',
  rules: [
    {
      id: 'api-key',
      description: 'Hybiscus API key',
      near: ['hybiscus'],
      value: /[0-9A-Za-z_-]{43}/,
      check: 'letters-and-digits',
      positive: [
        '"hybiscusApiKey": "<<{base64url:43}>>"',
        'private static final String HYBISCUS_API_KEY = "<<{base64url:43}>>";',
        '{"hybiscus": {"api_key": "<<{base64url:43}>>"}}',
      ],
      negative: [
        'HYBISCUS_API_KEY={base64url:42}',
        'HYBISCUS_API_KEY={base64url:44}',
        'HYBISCUS_API_KEY=<your-api-key>',
      ],
    },
  ],
} satisfies Provider;
