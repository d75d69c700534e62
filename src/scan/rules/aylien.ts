import type { Provider } from '../rule.ts';

export default {
  id: 'aylien',
  name: 'AYLIEN',
  docs: 'https://docs.aylien.com',
  revoke: 'https://app.aylien.com, "API keys"',
  rules: [
    {
      id: 'app-key',
      description: 'AYLIEN app key',
      near: ['aylien'],
      value: /[0-9a-z]{32}/,
      check: 'letters-and-digits',
      positive: [
        'tool --aylien-app-key <<{lowernum:32}>>',
        '<aylienAppKey><<{lowernum:32}>></aylienAppKey>',
        '[aylien]\napp_key = <<{lowernum:32}>>',
      ],
      negative: [
        '"aylienAppKey": "{lowernum:31}"',
        'AYLIEN_APP_KEY={lowernum:33}',
        'md5 of aylien-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
