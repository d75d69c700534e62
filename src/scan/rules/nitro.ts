import type { Provider } from '../rule.ts';

export default {
  id: 'nitro',
  name: 'Nitro',
  docs: 'https://developers.gonitro.com',
  revoke: 'https://admin.gonitro.com, "API"',
  rules: [
    {
      id: 'api-key',
      description: 'Nitro API key',
      near: [
        'nitroapi',
        'nitrokey',
        'nitrotoken',
        'nitrosecret',
        'nitroauth',
        'nitroaccess',
        'nitroclient',
        'gonitro',
        'nitropdf',
        'nitrosign',
      ],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        'https://api.gonitro.com/v1/check?api_key=<<{hex:32}>>&format=json',
        'nitro.api.key=<<{hex:32}>>',
      ],
      negative: ['NITRO_API_KEY={hex:31}', '{hex:32}  nitro-2.1.0.zip', 'NITRO_API_KEY=<your API key>'],
    },
  ],
} satisfies Provider;
