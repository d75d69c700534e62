import type { Provider } from '../rule.ts';

export default {
  id: 'tyntec',
  name: 'tyntec',
  docs: 'https://api.tyntec.com/docs/',
  revoke: 'https://my.tyntec.com/api-settings',
  rules: [
    {
      id: 'api-key',
      description: 'tyntec API key',
      near: ['tyntec'],
      value: /[A-Za-z0-9]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        '{"tyntec": {"apiKey": "<<{alnum:32}>>"}}',
        '<string name="tyntec_api_key"><<{alnum:32}>></string>',
      ],
      negative: [
        'TYNTEC_API_KEY={alnum:33}',
        'MD5 (tyntec-2.1.0.tar.gz) = {hex:32}',
        'TYNTEC_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
