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
        '{ name: "OPTIMIZELY_ACCESS_TOKEN", value: "<<2:{base64url:52}>>" }',
        '{"optimizely": {"accessToken": "<<2:{base64url:52}>>"}}',
      ],
      negative: [
        'OPTIMIZELY_ACCESS_TOKEN=2:{base64url:51}',
        'optimizelyClient.getStatusOfRequest(requestOptions)',
        'const optimizelyAccessToken = process.env.OPTIMIZELY_ACCESS_TOKEN;',
      ],
    },
  ],
} satisfies Provider;
