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
      positive: ["const stormboardApiKey = '<<{hex:40}>>';", 'export STORMBOARD_API_KEY="<<{hex:40}>>"'],
      negative: [
        'STORMBOARD_API_KEY={hex:39}',
        'stormboard @ {hex:40}',
        'stormboard_api_key: "{{ stormboard_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
