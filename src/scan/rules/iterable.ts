import type { Provider } from '../rule.ts';

export default {
  id: 'iterable',
  name: 'Iterable',
  docs: 'https://support.iterable.com/hc/en-us/articles/360043464871-API-Keys',
  revoke: 'https://app.iterable.com/settings/apiKeys',
  rules: [
    {
      id: 'api-key',
      description: 'Iterable API key',
      near: ['iterable'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        "const iterableApiKey = '<<{hex:32}>>';",
        'https://api.iterable.com/?api_key=<<{hex:32}>>',
        '- name: ITERABLE_API_KEY\n  value: "<<{hex:32}>>"',
      ],
      negative: [
        'ITERABLE_API_KEY={hex:31}',
        'ITERABLE_API_KEY={hex:33}',
        'md5 of iterable-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
