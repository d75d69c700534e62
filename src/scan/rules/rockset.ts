import type { Provider } from '../rule.ts';

export default {
  id: 'rockset',
  name: 'Rockset',
  docs: 'https://docs.rockset.com/documentation/reference/authentication',
  revoke: 'https://console.rockset.com/apikeys',
  rules: [
    {
      id: 'api-key',
      description: 'Rockset API key',
      near: ['rockset'],
      value: /[A-Za-z0-9]{64}/,
      check: 'letters-and-digits',
      positive: [
        "'rockset' => ['api_key' => '<<{alnum:64}>>'],",
        'os.Setenv("ROCKSET_API_KEY", "<<{alnum:64}>>")',
      ],
      negative: [
        'ROCKSET_API_KEY={alnum:65}',
        'rockset-2.1.0.tgz sha256:{hex:64}',
        'ROCKSET_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
