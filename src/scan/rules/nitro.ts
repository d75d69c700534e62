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
      near: ['nitro', 'gonitro'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: ['nitro_api_key: "<<{hex:32}>>"', 'client = Nitro(api_key="<<{hex:32}>>")'],
      negative: [
        'NITRO_API_KEY={hex:33}',
        'MD5 (nitro-2.1.0.tar.gz) = {hex:32}',
        'NITRO_API_KEY=your_nitro_api_key_here',
      ],
    },
  ],
} satisfies Provider;
