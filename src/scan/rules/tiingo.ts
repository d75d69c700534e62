import type { Provider } from '../rule.ts';

export default {
  id: 'tiingo',
  name: 'Tiingo',
  docs: 'https://www.tiingo.com/documentation/general/connecting',
  revoke: 'https://www.tiingo.com/account/api/token',
  rules: [
    {
      id: 'api-token',
      description: 'Tiingo API token',
      near: ['tiingo'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: [
        "define('TIINGO_API_TOKEN', '<<{hex:40}>>');",
        '{ name: "TIINGO_API_TOKEN", value: "<<{hex:40}>>" }',
      ],
      negative: [
        'TIINGO_API_TOKEN={hex:39}',
        '"tiingo": "git+https://git.example/tiingo.git#{hex:40}"',
        'const tiingoApiToken = process.env.TIINGO_API_TOKEN;',
      ],
    },
  ],
} satisfies Provider;
