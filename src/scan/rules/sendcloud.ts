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
        'process.env.SENDCLOUD_SECRET_KEY = "<<{hex:32}>>";',
        "$sendcloud_secret_key = '<<{hex:32}>>';",
      ],
      negative: [
        'SENDCLOUD_SECRET_KEY={hex:31}',
        '{hex:32}  sendcloud-2.1.0.zip',
        'SENDCLOUD_SECRET_KEY=<your secret key>',
      ],
    },
  ],
} satisfies Provider;
