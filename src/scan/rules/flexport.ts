import type { Provider } from '../rule.ts';

export default {
  id: 'flexport',
  name: 'Flexport',
  docs: 'https://apidocs.flexport.com',
  revoke: 'https://app.flexport.com, "Developer"',
  rules: [
    {
      id: 'bearer-token',
      description: 'Flexport bearer token',
      near: ['flexport'],
      value: /(?:shltm_)?[0-9A-Za-z-]{40}/,
      check: 'letters-and-digits',
      positive: [
        'tool --flexport-access-token <<shltm_{alnum:40}>>',
        '<flexportAccessToken><<shltm_{alnum:40}>></flexportAccessToken>',
        '[flexport]\naccess_token = <<shltm_{alnum:40}>>',
      ],
      negative: ['FLEXPORT_ACCESS_TOKEN=your_access_token_here', 'FLEXPORT_ACCESS_TOKEN=changeme'],
    },
  ],
} satisfies Provider;
