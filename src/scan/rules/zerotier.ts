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
      positive: [
        '[zerotier]\napi_token = "<<{alnum:32}>>"',
        '<add key="ZerotierApiToken" value="<<{alnum:32}>>" />',
      ],
      negative: [
        'ZEROTIER_API_TOKEN={alnum:33}',
        'MD5 (zerotier-2.1.0.tar.gz) = {hex:32}',
        'ZEROTIER_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
