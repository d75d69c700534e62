import type { Provider } from '../rule.ts';

export default {
  id: 'prospect-io',
  name: 'Prospect.io',
  docs: 'https://developer.overloop.com',
  revoke: 'https://app.prospect.io, "Settings", "API"',
  rules: [
    {
      id: 'api-key',
      description: 'Prospect.io API key',
      near: ['prospect', 'prospectio'],
      value: /[A-Za-z0-9_-]{50}/,
      check: 'letters-and-digits',
      positive: [
        'variable "prospect_io_api_key" {\n  default = "<<{base64url:50}>>"\n}',
        '# Prospect.io API key: <<{base64url:50}>>',
      ],
      negative: [
        'PROSPECT_IO_API_KEY={base64url:49}',
        'prospectIoClient.getStatusOfRequest(requestOptions)',
        'PROSPECT_IO_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
