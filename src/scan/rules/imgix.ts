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
        '# imgix API key: <<ak_{hex:64}>>',
        "const imgixApiKey = '<<ak_{hex:64}>>';",
        'https://api.imgix.com/?api_key=<<ak_{hex:64}>>',
      ],
      negative: ['IMGIX_API_KEY=your_api_key_here', 'IMGIX_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
