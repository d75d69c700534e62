import type { Provider } from '../rule.ts';

export default {
  id: 'tripadvisor',
  name: 'Tripadvisor',
  docs: 'https://tripadvisor-content-api.readme.io/reference/overview',
  revoke: 'https://www.tripadvisor.com/developers',
  rules: [
    {
      id: 'api-key',
      description: 'Tripadvisor API key',
      near: ['tripadvisor'],
      value: /[0-9A-F]{32}/,
      check: 'letters-and-digits',
      positive: ['export TRIPADVISOR_API_KEY="<<{HEX:32}>>"', 'tripadvisor:\n  api_key: <<{HEX:32}>>'],
      negative: [
        'TRIPADVISOR_API_KEY={HEX:33}',
        'MD5 (tripadvisor-2.1.0.tar.gz) = {hex:32}',
        'TRIPADVISOR_API_KEY=your_tripadvisor_api_key_here',
      ],
    },
  ],
} satisfies Provider;
