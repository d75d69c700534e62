import type { Provider } from '../rule.ts';

export default {
  id: 'prismic',
  name: 'Prismic',
  docs: 'https://prismic.io/docs/access-token',
  revoke: '"Settings", "API & security" of your repository',
  rules: [
    {
      id: 'access-token',
      description: 'Prismic access token',
      near: ['prismic'],
      value:
        /MC5[A-Za-z0-9_-]{60,110}\.[A-Za-z0-9_-]{60,110}|eyJ[A-Za-z0-9_-]{15,80}\.eyJ[A-Za-z0-9_-]{20,440}\.[A-Za-z0-9_-]{43,342}/,
      positive: [
        '      - PRISMIC_ACCESS_TOKEN=<<MC5{base64url:60}.{base64url:60}>>',
        'private const string PrismicAccessToken = "<<eyJ{base64url:15}.eyJ{base64url:20}.{base64url:43}>>";',
      ],
      negative: [
        'PRISMIC_ACCESS_TOKEN=MC5{base64url:59}.{base64url:60}',
        'prismic-2.1.0.tgz sha256:{hex:64}',
        'const prismicAccessToken = process.env.PRISMIC_ACCESS_TOKEN;',
      ],
    },
  ],
} satisfies Provider;
