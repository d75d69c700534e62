import type { Provider } from '../rule.ts';

export default {
  id: 'trefle',
  name: 'Trefle',
  docs: 'https://docs.trefle.io/docs/guides/getting-started/',
  revoke: 'https://trefle.io/profile',
  rules: [
    {
      id: 'api-token',
      description: 'Trefle API token',
      near: ['trefle'],
      value: /[A-Za-z0-9_-]{43}/,
      check: 'letters-and-digits',
      positive: ["$trefle_api_token = '<<{base64url:43}>>';", 'TREFLE_API_TOKEN=<<{base64url:43}>>'],
      negative: [
        'TREFLE_API_TOKEN={base64url:42}',
        '"trefle": "git+https://git.example/trefle.git#{hex:40}"',
        'const trefleApiToken = process.env.TREFLE_API_TOKEN;',
      ],
    },
  ],
} satisfies Provider;
