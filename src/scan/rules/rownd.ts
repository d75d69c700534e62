import type { Provider } from '../rule.ts';

export default {
  id: 'rownd',
  name: 'Rownd',
  docs: 'https://docs.rownd.io',
  revoke: 'https://app.rownd.io, "Settings", "App keys"',
  rules: [
    {
      id: 'api-secret',
      description: 'Rownd API secret',
      near: ['rownd'],
      value: /[a-z0-9]{48}/,
      check: 'letters-and-digits',
      positive: [
        '{"rownd": {"apiSecret": "<<{lowernum:48}>>"}}',
        '<string name="rownd_api_secret"><<{lowernum:48}>></string>',
      ],
      negative: [
        'ROWND_API_SECRET={lowernum:47}',
        '"rownd": "^2.1.0"',
        'rownd_api_secret: "{{ rownd_api_secret }}"',
      ],
    },
  ],
} satisfies Provider;
