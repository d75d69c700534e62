import type { Provider } from '../rule.ts';

export default {
  id: 'recurly',
  name: 'Recurly',
  docs: 'https://recurly.com/developers/guides/authentication.html',
  revoke: '"Integrations", "API credentials" of your site at recurly.com',
  rules: [
    {
      id: 'api-key',
      description: 'Recurly API key',
      near: ['recurly'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: ['export RECURLY_API_KEY="<<{hex:32}>>"', 'recurly:\n  api_key: <<{hex:32}>>'],
      negative: [
        'RECURLY_API_KEY={hex:33}',
        'MD5 (recurly-2.1.0.tar.gz) = {hex:32}',
        'RECURLY_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
