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
      positive: ["$oanda_api_token = '<<{alnum:24}>>';", 'OANDA_API_TOKEN=<<{alnum:24}>>'],
      negative: [
        'OANDA_API_TOKEN={alnum:23}',
        'oandaClient.getStatusOfRequest(requestOptions)',
        'OANDA_API_TOKEN=<your API token>',
      ],
    },
    {
      id: 'personal-access-token',
      description: 'OANDA personal access token',
      near: ['oanda'],
      value: /[0-9a-f]{32}-[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        '<string name="oanda_access_token"><<{hex:32}-{hex:32}>></string>',
        'val oandaAccessToken = "<<{hex:32}-{hex:32}>>"',
      ],
      negative: [
        'OANDA_ACCESS_TOKEN={hex:31}-{hex:32}',
        'oanda-2.1.0.tgz sha256:{hex:64}',
        'OANDA_ACCESS_TOKEN=<your personal access token>',
      ],
    },
  ],
} satisfies Provider;
