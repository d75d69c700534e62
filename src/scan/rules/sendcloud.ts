import type { Provider } from '../rule.ts';

export default {
  id: 'sendcloud',
  name: 'Sendcloud',
  docs: 'https://api.sendcloud.dev/docs/sendcloud-public-api/authentication',
  revoke: 'https://app.sendcloud.com/v2/settings/integrations/manage',
  rules: [
    {
      id: 'secret-key',
      description: 'Sendcloud secret key',
      near: ['sendcloud'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        '{"sendcloud": {"secretKey": "<<{hex:32}>>"}}',
        '<string name="sendcloud_secret_key"><<{hex:32}>></string>',
      ],
      negative: [
        'SENDCLOUD_SECRET_KEY={hex:33}',
        'MD5 (sendcloud-2.1.0.tar.gz) = {hex:32}',
        'SENDCLOUD_SECRET_KEY=your_sendcloud_secret_key_here',
      ],
    },
  ],
} satisfies Provider;
