import type { Provider } from '../rule.ts';

export default {
  id: 'zerion',
  name: 'Zerion',
  docs: 'https://developers.zerion.io/reference/authentication',
  revoke: 'https://dashboard.zerion.io',
  rules: [
    {
      id: 'api-key',
      description: 'Zerion API key',
      near: ['zerion'],
      value: /zk_dev_[0-9a-f]{32}|zk_prod_[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        '{"zerion": {"apiKey": "<<zk_dev_{hex:32}>>"}}',
        '<string name="zerion_api_key"><<zk_prod_{hex:32}>></string>',
      ],
      negative: [
        'ZERION_API_KEY=zk_dev_{hex:31}',
        '{hex:32}  zerion-2.1.0.zip',
        'const zerionApiKey = process.env.ZERION_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
