import type { Provider } from '../rule.ts';

export default {
  id: 'infracost',
  name: 'Infracost',
  docs: 'https://www.infracost.io/docs/',
  revoke: 'https://dashboard.infracost.io, "Org settings"',
  rules: [
    {
      id: 'api-key',
      description: 'Infracost API key',
      keywords: ['ico-'],
      pattern: /(?<![A-Za-z0-9_])ico-[A-Za-z0-9]{32}(?![A-Za-z0-9_])/,
      check: 'irregular',
      positive: [
        'INFRACOST_API_KEY=<<ico-{alnum:32}>>',
        'client = Client(infracost_api_key="<<ico-{alnum:32}>>")',
      ],
      negative: [
        'INFRACOST_API_KEY=ico-{alnum:31}',
        "const infracostApiKey = 'ico-{alnum:33}';",
        'INFRACOST_API_KEY=ico-your-key-goes-here',
      ],
    },
  ],
} satisfies Provider;
