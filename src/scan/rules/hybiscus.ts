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
        'client = Hybiscus(api_key="<<{base64url:43}>>")',
        'export HYBISCUS_API_KEY="<<{base64url:43}>>"',
        "process.env.HYBISCUS_API_KEY || '<<{base64url:43}>>'",
      ],
      negative: [
        '"hybiscusApiKey": "{base64url:42}"',
        'hybiscus_api_key: {base64url:44}',
        'hybiscusApiKey: process.env.HYBISCUS_API_KEY',
      ],
    },
  ],
} satisfies Provider;
