import type { Provider } from '../rule.ts';

export default {
  id: 'weaviate',
  name: 'Weaviate',
  docs: 'https://docs.weaviate.io/cloud/manage-clusters/authentication',
  revoke: 'https://console.weaviate.cloud',
  rules: [
    {
      id: 'api-key',
      description: 'Weaviate API key',
      near: ['weaviate', 'wcdapi', 'wcsapi'],
      value: /[A-Za-z0-9]{36,40}/,
      check: 'digits-or-mixed-case',
      positive: [
        'client = Weaviate(api_key="<<{alnum:36}>>")',
        'curl https://api.weaviate.io/v1/me -H "Authorization: Bearer <<{alnum:36}>>"',
      ],
      negative: [
        'WEAVIATE_API_KEY={alnum:35}',
        '"weaviate": "git+https://git.example/weaviate.git#{hex:40}"',
        'WEAVIATE_API_KEY=your_weaviate_api_key_here',
      ],
    },
  ],
} satisfies Provider;
