import type { Provider } from '../rule.ts';

export default {
  id: 'stormboard',
  name: 'Stormboard',
  docs: 'https://api.stormboard.com/docs',
  revoke: 'https://stormboard.com/settings/api',
  rules: [
    {
      id: 'api-key',
      description: 'Stormboard API key',
      near: ['stormboard'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: ["$stormboard_api_key = '<<{hex:40}>>';", 'STORMBOARD_API_KEY=<<{hex:40}>>'],
      negative: [
        'STORMBOARD_API_KEY={hex:39}',
        '"stormboard": "git+https://git.example/stormboard.git#{hex:40}"',
        'const stormboardApiKey = process.env.STORMBOARD_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
