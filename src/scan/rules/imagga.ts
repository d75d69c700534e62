import type { Provider } from '../rule.ts';

export default {
  id: 'imagga',
  name: 'Imagga',
  docs: 'https://docs.imagga.com',
  revoke: 'https://imagga.com/profile/dashboard',
  rules: [
    {
      id: 'api-secret',
      description: 'Imagga API secret',
      near: ['imagga'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        'private static final String IMAGGA_API_SECRET = "<<{hex:32}>>";',
        '{"imagga": {"api_secret": "<<{hex:32}>>"}}',
        'imagga_api_secret: <<{hex:32}>>',
      ],
      negative: [
        '"imaggaApiSecret": "{hex:31}"',
        'IMAGGA_API_SECRET={hex:33}',
        'md5 of imagga-2.4.1.zip is {hex:32}',
      ],
    },
    {
      id: 'authorization',
      description: 'Imagga auth token',
      near: ['imagga'],
      value: /[0-9A-Za-z=]{72}/,
      positive: [
        "Imagga.authorization = '<<{alnum:71}=>>'",
        'IMAGGA_AUTHORIZATION=<<{alnum:71}=>>',
        'curl https://api.imagga.com/ -H "Authorization: Bearer <<{alnum:71}=>>"',
      ],
      negative: ['imaggaAuthorization: process.env.IMAGGA_AUTHORIZATION', 'IMAGGA_AUTHORIZATION=changeme'],
    },
  ],
} satisfies Provider;
