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
        '{ name: "RACKSPACE_API_KEY", value: "<<{hex:32}>>" }',
        '{"rackspace": {"apiKey": "<<{hex:32}>>"}}',
      ],
      negative: [
        'RACKSPACE_API_KEY={hex:33}',
        'MD5 (rackspace-2.1.0.tar.gz) = {hex:32}',
        'RACKSPACE_API_KEY=your_rackspace_api_key_here',
      ],
    },
  ],
} satisfies Provider;
