import type { Provider } from '../rule.ts';

export default {
  id: 'carto',
  name: 'CARTO',
  docs: 'https://docs.carto.com/carto-for-developers/key-concepts/apis',
  revoke: 'https://app.carto.com, "Developers"',
  rules: [
    {
      id: 'api-key',
      description: 'CARTO API key',
      near: ['cartoapi', 'cartodb', 'cartokey', 'cartotoken', 'carto'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: [
        'export CARTO_API_KEY="<<{hex:40}>>"',
        "process.env.CARTO_API_KEY || '<<{hex:40}>>'",
        'variable "carto_api_key" {\n  default = "<<{hex:40}>>"\n}',
      ],
      negative: ['CARTO_API_KEY={hex:39}', 'CARTO_API_KEY={hex:41}', 'carto was built from commit {hex:40}'],
    },
  ],
} satisfies Provider;
