import type { Provider } from '../rule.ts';

export default {
  id: 'hume',
  name: 'Hume',
  docs: 'https://dev.hume.ai/docs/introduction/api-key',
  revoke: 'https://platform.hume.ai/settings/keys',
  rules: [
    {
      id: 'api-key',
      description: 'Hume API key',
      near: ['hume'],
      value: /[0-9A-Za-z]{48,64}/,
      check: 'digits-or-mixed-case',
      positive: [
        'docker run -e HUME_API_KEY=<<{alnum:48}>> app',
        "'hume' => ['api_key' => '<<{alnum:48}>>'],",
        'hume.api.key=<<{alnum:48}>>',
      ],
      negative: ['HUME_API_KEY={alnum:47}', 'HUME_API_KEY={alnum:65}', 'HUME_API_KEY=${HUME_API_KEY}'],
    },
  ],
} satisfies Provider;
