import type { Provider } from '../rule.ts';

export default {
  id: 'klipfolio',
  name: 'Klipfolio',
  docs: 'https://apidocs.klipfolio.com',
  revoke: 'https://app.klipfolio.com, "My profile"',
  rules: [
    {
      id: 'api-key',
      description: 'Klipfolio API key',
      near: ['klipfolio'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: [
        "Klipfolio.api_key = '<<{hex:40}>>'",
        'KLIPFOLIO_API_KEY=<<{hex:40}>>',
        'curl https://api.apidocs.klipfolio.com/ -H "Authorization: Bearer <<{hex:40}>>"',
      ],
      negative: [
        'KLIPFOLIO_API_KEY={hex:39}',
        'klipfolio_api_key: {hex:41}',
        'klipfolio was built from commit {hex:40}',
      ],
    },
  ],
} satisfies Provider;
