import type { Provider } from '../rule.ts';

export default {
  id: 'zerotier',
  name: 'ZeroTier',
  docs: 'https://docs.zerotier.com/central/v1/',
  revoke: 'https://my.zerotier.com/account',
  rules: [
    {
      id: 'api-token',
      description: 'ZeroTier API token',
      near: ['zerotier', 'ztcentral', 'ztapi', 'zttoken'],
      value: /[A-Za-z0-9]{32}/,
      check: 'digits-or-mixed-case',
      positive: ['zerotier.api.token=<<{alnum:32}>>', "'zerotier' => ['api_token' => '<<{alnum:32}>>'],"],
      negative: [
        'ZEROTIER_API_TOKEN={alnum:31}',
        'zerotier.min.js?v={hex:32}',
        'zerotierApiToken: "${ZEROTIER_API_TOKEN}"',
      ],
    },
  ],
} satisfies Provider;
