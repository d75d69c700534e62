import type { Provider } from '../rule.ts';

export default {
  id: 'salesloft',
  name: 'Salesloft',
  docs: 'https://developers.salesloft.com/docs/platform/guides/api-key-authentication/',
  revoke: 'https://accounts.salesloft.com/api_keys',
  rules: [
    {
      id: 'api-key',
      description: 'Salesloft API key',
      near: ['salesloft'],
      value: /v2_ak_[0-9]{3,6}_[0-9a-f]{64}|ak_[0-9a-f]{64}/,
      positive: [
        "$salesloft_api_key = '<<v2_ak_{digits:3}_{hex:64}>>';",
        'SALESLOFT_API_KEY=<<ak_{hex:64}>>',
      ],
      negative: [
        'SALESLOFT_API_KEY=v2_ak_{digits:2}_{hex:64}',
        'salesloft-2.1.0.tgz sha256:{hex:64}',
        'SALESLOFT_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
