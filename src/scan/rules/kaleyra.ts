import type { Provider } from '../rule.ts';

export default {
  id: 'kaleyra',
  name: 'Kaleyra',
  docs: 'https://developers.kaleyra.io',
  revoke: 'kaleyra.io, "Settings", "API"',
  rules: [
    {
      id: 'api-key',
      description: 'Kaleyra API key',
      near: ['kaleyra'],
      value: /A[0-9a-z]{32}/,
      positive: [
        "'kaleyra' => ['api_key' => '<<A{hex:32}>>'],",
        'kaleyra.api.key=<<A{hex:32}>>',
        'tool --kaleyra-api-key <<A{hex:32}>>',
      ],
      negative: ['KALEYRA_API_KEY=your_api_key_here', 'KALEYRA_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
