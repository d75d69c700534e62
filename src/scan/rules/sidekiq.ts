import type { Provider } from '../rule.ts';

export default {
  id: 'sidekiq',
  name: 'Sidekiq',
  docs: 'https://github.com/sidekiq/sidekiq/wiki/Commercial-FAQ',
  revoke: 'https://billing.contribsys.com',
  rules: [
    {
      id: 'gem-credentials',
      description: 'Sidekiq gem server credentials',
      keywords: ['bundle_enterprise__contribsys__com', 'bundle_gems__contribsys__com'],
      pattern:
        /BUNDLE_(?:ENTERPRISE|GEMS)__CONTRIBSYS__COM["']?\s{0,3}[:=]\s{0,3}["']?(?<secret>[0-9a-f]{8}:[0-9a-f]{8})(?![0-9a-z])/i,
      within: 100,
      positive: [
        'BUNDLE_ENTERPRISE__CONTRIBSYS__COM=<<{hex:8}:{hex:8}>>',
        'BUNDLE_GEMS__CONTRIBSYS__COM: "<<{hex:8}:{hex:8}>>"',
      ],
      negative: [
        'BUNDLE_GEMS__CONTRIBSYS__COM={hex:8}:{hex:7}',
        'BUNDLE_GEMS__CONTRIBSYS__COM=username:password',
      ],
    },
    {
      id: 'gem-url',
      description: 'Sidekiq gem server URL',
      keywords: ['gems.contribsys.com', 'enterprise.contribsys.com'],
      pattern: /https?:\/\/(?<secret>[0-9a-f]{8}:[0-9a-f]{8})@(?:gems|enterprise)\.contribsys\.com/,
      before: 30,
      within: 60,
      positive: [
        'source "https://<<{hex:8}:{hex:8}>>@gems.contribsys.com/" do',
        'https://<<{hex:8}:{hex:8}>>@enterprise.contribsys.com',
      ],
      negative: ['https://user:pass@gems.contribsys.com', 'https://gems.contribsys.com/'],
    },
  ],
} satisfies Provider;
