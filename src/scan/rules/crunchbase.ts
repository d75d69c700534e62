import type { Provider } from '../rule.ts';

export default {
  id: 'crunchbase',
  name: 'Crunchbase',
  docs: 'https://data.crunchbase.com/docs/using-the-api',
  revoke: 'https://www.crunchbase.com/integrations/crunchbase-api',
  rules: [
    {
      id: 'api-key',
      description: 'Crunchbase API key',
      near: ['crunchbase'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        'https://api.data.crunchbase.com/?api_key=<<{hex:32}>>',
        '- name: CRUNCHBASE_API_KEY\n  value: "<<{hex:32}>>"',
        'crunchbase:\n  api_key: "<<{hex:32}>>"',
      ],
      negative: [
        '"crunchbaseApiKey": "{hex:31}"',
        'CRUNCHBASE_API_KEY={hex:33}',
        'md5 of crunchbase-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
