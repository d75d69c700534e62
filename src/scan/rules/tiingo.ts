import type { Provider } from '../rule.ts';

export default {
  id: 'tiingo',
  name: 'Tiingo',
  docs: 'https://www.tiingo.com/documentation/general/connecting',
  revoke: 'https://www.tiingo.com/account/api/token',
  rules: [
    {
      id: 'api-token',
      description: 'Tiingo API token',
      near: ['tiingo'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: [
        '# Tiingo API token: <<{hex:40}>>',
        'requests.get(url, headers={"X-Tiingo-Api-Token": "<<{hex:40}>>"})',
      ],
      negative: [
        'TIINGO_API_TOKEN={hex:41}',
        'tiingo @ {hex:40}',
        'TIINGO_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
