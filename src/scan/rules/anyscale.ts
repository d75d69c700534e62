import type { Provider } from '../rule.ts';

export default {
  id: 'anyscale',
  name: 'Anyscale',
  docs: 'https://docs.anyscale.com/reference/python-sdk/',
  revoke: 'https://console.anyscale.com/credentials',
  rules: [
    {
      id: 'api-key',
      description: 'Anyscale API key',
      keywords: ['esecret_', 'aph0_'],
      pattern: /(?<![A-Za-z0-9_])(?:esecret|aph0)_[A-Za-z0-9_-]{24,80}(?![A-Za-z0-9_-])/,
      check: 'irregular',
      positive: [
        'anyscale_api_key: <<esecret_{alnum:22}k7>>',
        '<add key="ANYSCALE_API_KEY" value="<<aph0_{alnum:22}k7>>" />',
      ],
      negative: [
        'anyscale_api_key: esecret_{alnum:21}k7',
        'client = Client(anyscale_api_key="esecret_{alnum:81}")',
        'ANYSCALE_API_KEY=esecret_your-key-goes-here',
      ],
    },
  ],
} satisfies Provider;
