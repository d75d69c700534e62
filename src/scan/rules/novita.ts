import type { Provider } from '../rule.ts';

export default {
  id: 'novita',
  name: 'Novita AI',
  docs: 'https://novita.ai/docs/guides/quickstart',
  revoke: 'https://novita.ai/settings/key-management',
  rules: [
    {
      id: 'api-key',
      description: 'Novita AI API key',
      near: ['novita'],
      value: /sk_[A-Za-z0-9_-]{43}/,
      check: 'letters-and-digits',
      positive: [
        'novita.api.key=<<sk_{base64url:43}>>',
        "'novita' => ['api_key' => '<<sk_{base64url:43}>>'],",
      ],
      negative: [
        'NOVITA_API_KEY=sk_{base64url:44}',
        '"novita": "git+https://git.example/novita.git#{hex:40}"',
        'NOVITA_API_KEY=your_novita_api_key_here',
      ],
    },
  ],
} satisfies Provider;
