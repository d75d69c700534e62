import type { Provider } from '../rule.ts';

export default {
  id: 'isthereanydeal',
  name: 'IsThereAnyDeal',
  docs: 'https://docs.isthereanydeal.com',
  revoke: 'https://isthereanydeal.com/apps/my/',
  rules: [
    {
      id: 'api-key',
      description: 'IsThereAnyDeal API key',
      near: ['isthereanydeal', 'itadapi'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: [
        "'isthereanydeal' => ['api_key' => '<<{hex:40}>>'],",
        'isthereanydeal.api.key=<<{hex:40}>>',
        'tool --isthereanydeal-api-key <<{hex:40}>>',
      ],
      negative: [
        '"isthereanydealApiKey": "{hex:39}"',
        'isthereanydeal_api_key: {hex:41}',
        'isthereanydeal was built from commit {hex:40}',
      ],
    },
  ],
} satisfies Provider;
