import type { Provider } from '../rule.ts';

export default {
  id: 'rubygems',
  name: 'RubyGems',
  docs: 'https://guides.rubygems.org/api-key-scopes/',
  revoke: 'https://rubygems.org/profile/api_keys',
  rules: [
    {
      id: 'api-key',
      description: 'RubyGems API key',
      keywords: ['rubygems_'],
      pattern: /(?<![A-Za-z0-9_])rubygems_[0-9a-f]{48}(?![A-Za-z0-9_])/,
      positive: [
        'gem.host.api.key=<<rubygems_{hex:48}>>',
        "curl -H 'Authorization: Bearer <<rubygems_{hex:48}>>' https://api.test/v1",
      ],
      negative: [
        'gem_host_api_key: rubygems_{hex:47}',
        'client = Client(gem_host_api_key="rubygems_{hex:49}")',
        'GEM_HOST_API_KEY=rubygems_your-key-goes-here',
      ],
    },
  ],
} satisfies Provider;
