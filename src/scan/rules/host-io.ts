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
        'variable "hostio_api_token" {\n  default = "<<{lowernum:14}>>"\n}',
        "define('HOSTIO_API_TOKEN', '<<{lowernum:14}>>');",
        'docker run -e HOSTIO_API_TOKEN=<<{lowernum:14}>> app',
      ],
      negative: [
        'HOSTIO_API_TOKEN={lowernum:13}',
        'HOSTIO_API_TOKEN={lowernum:15}',
        'HOSTIO_API_TOKEN=${HOSTIO_API_TOKEN}',
      ],
    },
  ],
} satisfies Provider;
