import type { Provider } from '../rule.ts';

export default {
  id: 'upcitemdb',
  name: 'UPCitemdb',
  docs: 'https://www.upcitemdb.com/wp/docs/main/development/',
  revoke: 'https://devs.upcitemdb.com',
  rules: [
    {
      id: 'api-key',
      description: 'UPCitemdb API key',
      near: ['upcitemdb'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        '[upcitemdb]\napi_key = "<<{hex:32}>>"',
        '<add key="UpcitemdbApiKey" value="<<{hex:32}>>" />',
      ],
      negative: [
        'UPCITEMDB_API_KEY={hex:33}',
        'MD5 (upcitemdb-2.1.0.tar.gz) = {hex:32}',
        'UPCITEMDB_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
