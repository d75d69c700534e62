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
        'client = Klipfolio(api_key="<<{hex:40}>>")',
        'export KLIPFOLIO_API_KEY="<<{hex:40}>>"',
        "process.env.KLIPFOLIO_API_KEY || '<<{hex:40}>>'",
      ],
      negative: [
        '"klipfolioApiKey": "{hex:39}"',
        'KLIPFOLIO_API_KEY={hex:41}',
        'klipfolio was built from commit {hex:40}',
      ],
    },
  ],
} satisfies Provider;
