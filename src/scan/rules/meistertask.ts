import type { Provider } from '../rule.ts';

export default {
  id: 'meistertask',
  name: 'MeisterTask',
  docs: 'https://developers.meistertask.com',
  revoke: 'https://www.mindmeister.com/api',
  rules: [
    {
      id: 'api-token',
      description: 'MeisterTask API token',
      near: ['meistertask'],
      value: /[A-Za-z0-9_-]{43}/,
      check: 'letters-and-digits',
      positive: [
        'os.Setenv("MEISTERTASK_API_TOKEN", "<<{base64url:43}>>")',
        '[meistertask]\napi_token = "<<{base64url:43}>>"',
      ],
      negative: [
        'MEISTERTASK_API_TOKEN={base64url:44}',
        '"meistertask": "git+https://git.example/meistertask.git#{hex:40}"',
        'MEISTERTASK_API_TOKEN=your_meistertask_api_token_here',
      ],
    },
  ],
} satisfies Provider;
