import type { Provider } from '../rule.ts';

export default {
  id: 'oanda',
  name: 'OANDA',
  docs: 'https://developer.oanda.com/rest-live-v20/authentication/',
  revoke: 'https://www.oanda.com/account/tpa/personal_token',
  rules: [
    {
      id: 'api-token',
      description: 'OANDA API token',
      near: ['oanda'],
      value: /[A-Za-z0-9]{24}/,
      check: 'digits-or-mixed-case',
      positive: [
        '<string name="oanda_api_token"><<{alnum:24}>></string>',
        'val oandaApiToken = "<<{alnum:24}>>"',
      ],
      negative: [
        'OANDA_API_TOKEN={alnum:25}',
        "import { createOandaClient } from 'oanda';",
        'OANDA_API_TOKEN=your_oanda_api_token_here',
      ],
    },
    {
      id: 'personal-access-token',
      description: 'OANDA personal access token',
      near: ['oanda'],
      value: /[0-9a-f]{32}-[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        "define('OANDA_ACCESS_TOKEN', '<<{hex:32}-{hex:32}>>');",
        '{ name: "OANDA_ACCESS_TOKEN", value: "<<{hex:32}-{hex:32}>>" }',
      ],
      negative: [
        'OANDA_ACCESS_TOKEN={hex:32}-{hex:33}',
        'oanda-2.1.0.tgz sha256:{hex:64}',
        'OANDA_ACCESS_TOKEN=your_oanda_access_token_here',
      ],
    },
  ],
} satisfies Provider;
