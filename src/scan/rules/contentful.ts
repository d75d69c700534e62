import type { Provider } from '../rule.ts';

export default {
  id: 'contentful',
  name: 'Contentful',
  docs: 'https://www.contentful.com/developers/docs/references/authentication/',
  revoke: 'https://app.contentful.com/account/profile/cma_tokens',
  rules: [
    {
      id: 'management-token',
      description: 'Contentful personal access token',
      keywords: ['cfpat-'],
      pattern: /(?<![A-Za-z0-9_])CFPAT-[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/,
      check: 'irregular',
      positive: [
        '{"token":"<<CFPAT-{alnum:43}>>"}',
        'export CONTENTFUL_MANAGEMENT_TOKEN="<<CFPAT-{alnum:43}>>"',
      ],
      negative: [
        'contentful_management_token: CFPAT-{alnum:42}',
        'client = Client(contentful_management_token="CFPAT-{alnum:44}")',
        'CONTENTFUL_MANAGEMENT_TOKEN=CFPAT-your-token-goes-here',
      ],
    },
    {
      id: 'delivery-token',
      description: 'Contentful delivery or preview token',
      near: ['contentful'],
      value: /[A-Za-z0-9_-]{43}/,
      check: 'mixed-case-and-digits',
      positive: ['--contentful-access-token <<{alnum:40}k7Q>>', 'contentful_access_token: <<{alnum:40}k7Q>>'],
      negative: [
        'CONTENTFUL_ACCESS_TOKEN={alnum:39}k7Q',
        'contentful-1.0.tgz sha256 {hex:64}',
        'CONTENTFUL_ACCESS_TOKEN=your_delivery_token_here',
      ],
    },
  ],
} satisfies Provider;
