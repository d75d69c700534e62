import type { Provider } from '../rule.ts';

export default {
  id: 'imgix',
  name: 'imgix',
  docs: 'https://docs.imgix.com/apis/management',
  revoke: 'https://dashboard.imgix.com/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'imgix API key',
      near: ['imgix'],
      value: /ak_[0-9a-f]{64}/,
      positive: [
        'docker run -e IMGIX_API_KEY=<<ak_{hex:64}>> app',
        "'imgix' => ['api_key' => '<<ak_{hex:64}>>'],",
        'imgix.api.key=<<ak_{hex:64}>>',
      ],
      negative: ['IMGIX_API_KEY=<your-api-key>', 'IMGIX_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
