import type { Provider } from '../rule.ts';

export default {
  id: 'optimizely',
  name: 'Optimizely',
  docs: 'https://docs.developers.optimizely.com/web-experimentation/reference/personal-access-token',
  revoke: 'https://app.optimizely.com/v2/profile/api',
  rules: [
    {
      id: 'personal-access-token',
      description: 'Optimizely personal access token',
      near: ['optimizely'],
      value: /2:[A-Za-z0-9_-]{52}/,
      check: 'letters-and-digits',
      positive: [
        'val optimizelyAccessToken = "<<2:{base64url:52}>>"',
        'process.env.OPTIMIZELY_ACCESS_TOKEN = "<<2:{base64url:52}>>";',
      ],
      negative: [
        'OPTIMIZELY_ACCESS_TOKEN=2:{base64url:51}',
        '"optimizely": "^2.1.0"',
        'optimizely_access_token: "{{ optimizely_access_token }}"',
      ],
    },
  ],
} satisfies Provider;
