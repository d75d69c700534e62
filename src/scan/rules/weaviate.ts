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
      check: 'letters-and-digits',
      positive: ['weaviate.api.key=<<{alnum:36}>>', "'weaviate' => ['api_key' => '<<{alnum:36}>>'],"],
      negative: ['WEAVIATE_API_KEY={alnum:35}', 'weaviate @ {hex:40}', 'WEAVIATE_API_KEY=<your API key>'],
    },
  ],
} satisfies Provider;
