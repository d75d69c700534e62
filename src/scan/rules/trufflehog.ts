import type { Provider } from '../rule.ts';

export default {
  id: 'trufflehog',
  name: 'TruffleHog Enterprise',
  docs: 'https://docs.trufflesecurity.com',
  revoke: 'the web console of your organisation, "Settings"',
  rules: [
    {
      id: 'api-secret',
      description: 'TruffleHog Enterprise API secret',
      keywords: ['thog-secret-'],
      pattern: /(?<![A-Za-z0-9_])thog-secret-[0-9a-f]{32}(?![A-Za-z0-9_-])/,
      positive: [
        "$trufflehog_api_secret = '<<thog-secret-{hex:32}>>';",
        'TRUFFLEHOG_API_SECRET=<<thog-secret-{hex:32}>>',
      ],
      negative: [
        'TRUFFLEHOG_API_SECRET=thog-secret-{hex:31}',
        '{hex:32}  trufflehog-2.1.0.zip',
        'TRUFFLEHOG_API_SECRET=<your API secret>',
      ],
    },
  ],
} satisfies Provider;
