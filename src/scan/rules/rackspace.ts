import type { Provider } from '../rule.ts';

export default {
  id: 'rackspace',
  name: 'Rackspace',
  docs: 'https://docs.rackspace.com/docs/cloud-identity/v2',
  revoke: 'https://account.rackspace.com, "API key"',
  rules: [
    {
      id: 'api-key',
      description: 'Rackspace API key',
      near: ['rackspace', 'raxapi', 'pyrax'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        'requests.get(url, headers={"X-Rackspace-Api-Key": "<<{hex:32}>>"})',
        'rackspace.api_key = "<<{hex:32}>>"',
      ],
      negative: [
        'RACKSPACE_API_KEY={hex:31}',
        'rackspace.min.js?v={hex:32}',
        'rackspace_api_key: "{{ rackspace_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
