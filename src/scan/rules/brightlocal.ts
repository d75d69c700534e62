import type { Provider } from '../rule.ts';

export default {
  id: 'brightlocal',
  name: 'BrightLocal',
  docs: 'https://developer.brightlocal.com',
  revoke: 'https://tools.brightlocal.com, "API"',
  rules: [
    {
      id: 'api-key',
      description: 'BrightLocal API key',
      near: ['brightlocal'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: [
        "define('BRIGHTLOCAL_API_KEY', '<<{hex:40}>>');",
        'docker run -e BRIGHTLOCAL_API_KEY=<<{hex:40}>> app',
        "'brightlocal' => ['api_key' => '<<{hex:40}>>'],",
      ],
      negative: [
        '"brightlocalApiKey": "{hex:39}"',
        'BRIGHTLOCAL_API_KEY={hex:41}',
        'brightlocal was built from commit {hex:40}',
      ],
    },
  ],
} satisfies Provider;
