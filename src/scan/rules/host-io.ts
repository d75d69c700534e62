import type { Provider } from '../rule.ts';

export default {
  id: 'host-io',
  name: 'host.io',
  docs: 'https://host.io/docs',
  revoke: 'https://host.io/dashboard',
  rules: [
    {
      id: 'api-token',
      description: 'host.io API token',
      near: ['hostio'],
      value: /[0-9a-z]{14}/,
      check: 'letters-and-digits',
      positive: [
        'hostio_api_token: <<{lowernum:14}>>',
        '<add key="HostioApiToken" value="<<{lowernum:14}>>" />',
        '# host.io API token: <<{lowernum:14}>>',
      ],
      negative: [
        '"hostioApiToken": "{lowernum:13}"',
        'HOSTIO_API_TOKEN={lowernum:15}',
        'hostioApiToken: process.env.HOSTIO_API_TOKEN',
      ],
    },
  ],
} satisfies Provider;
