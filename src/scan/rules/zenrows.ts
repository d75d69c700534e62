import type { Provider } from '../rule.ts';

export default {
  id: 'zenrows',
  name: 'ZenRows',
  docs: 'https://docs.zenrows.com',
  revoke: 'https://app.zenrows.com/account/settings',
  rules: [
    {
      id: 'api-key',
      description: 'ZenRows API key',
      near: ['zenrows'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: ['process.env.ZENROWS_API_KEY = "<<{hex:40}>>";', "$zenrows_api_key = '<<{hex:40}>>';"],
      negative: [
        'ZENROWS_API_KEY={hex:39}',
        'zenrows @ {hex:40}',
        'zenrows_api_key: "{{ zenrows_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
