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
      positive: [
        'client = Serper(api_key="<<{hex:40}>>")',
        'curl https://api.serper.dev/v1/me -H "Authorization: Bearer <<{hex:40}>>"',
      ],
      negative: [
        'SERPER_API_KEY={hex:41}',
        'serper @ {hex:40}',
        'SERPER_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
