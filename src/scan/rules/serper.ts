import type { Provider } from '../rule.ts';

export default {
  id: 'serper',
  name: 'Serper',
  docs: 'https://serper.dev',
  revoke: 'https://serper.dev/api-key',
  rules: [
    {
      id: 'api-key',
      description: 'Serper API key',
      near: ['serper'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: ['serper.api.key=<<{hex:40}>>', "'serper' => ['api_key' => '<<{hex:40}>>'],"],
      negative: [
        'SERPER_API_KEY={hex:39}',
        '"serper": "git+https://git.example/serper.git#{hex:40}"',
        'const serperApiKey = process.env.SERPER_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
