import type { Provider } from '../rule.ts';

export default {
  id: 'ebay',
  name: 'eBay',
  docs: 'https://developer.ebay.com/api-docs/static/gs_ebay-rest-api-credentials.html',
  revoke: 'https://developer.ebay.com/my/keys',
  rules: [
    {
      id: 'client-secret',
      description: 'eBay client secret',
      near: ['ebay'],
      value: /(?:PRD|SBX)-[0-9a-f]{12}-(?:[0-9a-f]{4}-){3}[0-9a-f]{4}/,
      positive: [
        "const ebayCertId = '<<PRD-{hex:12}-{hex:4}-{hex:4}-{hex:4}-{hex:4}>>';",
        'https://api.ebay.com/?cert_id=<<PRD-{hex:12}-{hex:4}-{hex:4}-{hex:4}-{hex:4}>>',
        '- name: EBAY_CERT_ID\n  value: "<<PRD-{hex:12}-{hex:4}-{hex:4}-{hex:4}-{hex:4}>>"',
        'EBAY_CLIENT_SECRET=<<PRD-{hex:12}-{hex:4}-{hex:4}-{hex:4}-{hex:4}>>',
      ],
      negative: ['EBAY_CERT_ID=${EBAY_CERT_ID}', 'EBAY_CERT_ID=changeme'],
    },
  ],
} satisfies Provider;
