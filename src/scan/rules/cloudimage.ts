import type { Provider } from '../rule.ts';

export default {
  id: 'cloudimage',
  name: 'Cloudimage',
  docs: 'https://docs.cloudimage.io',
  revoke: 'https://www.cloudimage.io/en/admin',
  rules: [
    {
      id: 'api-key',
      description: 'Cloudimage API key',
      near: ['cloudimage'],
      value: /[0-9a-z_]{30}/,
      check: 'letters-and-digits',
      positive: [
        "'cloudimage' => ['api_key' => '<<{lowernum:30}>>'],",
        'cloudimage.api.key=<<{lowernum:30}>>',
        'tool --cloudimage-api-key <<{lowernum:30}>>',
      ],
      negative: ['cloudimageApiKey: process.env.CLOUDIMAGE_API_KEY', 'CLOUDIMAGE_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
