import type { Provider } from '../rule.ts';

export default {
  id: 'loyverse',
  name: 'Loyverse',
  docs: 'https://developer.loyverse.com/docs/',
  revoke: 'https://r.loyverse.com/dashboard/#/goods/accesstokens',
  rules: [
    {
      id: 'access-token',
      description: 'Loyverse access token',
      near: ['loyverse'],
      value: /[0-9a-z-]{32}/,
      check: 'letters-and-digits',
      positive: [
        'os.environ["LOYVERSE_ACCESS_TOKEN"] = "<<{hex:32}>>"',
        'client = Loyverse(access_token="<<{hex:32}>>")',
        'export LOYVERSE_ACCESS_TOKEN="<<{hex:32}>>"',
      ],
      negative: ['LOYVERSE_ACCESS_TOKEN=${LOYVERSE_ACCESS_TOKEN}', 'LOYVERSE_ACCESS_TOKEN=changeme'],
    },
  ],
} satisfies Provider;
