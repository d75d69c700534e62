import type { Provider } from '../rule.ts';

export default {
  id: 'ipinfodb',
  name: 'IPInfoDB',
  docs: 'https://www.ipinfodb.com/api',
  revoke: 'https://www.ipinfodb.com/account',
  rules: [
    {
      id: 'api-key',
      description: 'IPInfoDB API key',
      near: ['ipinfodb'],
      value: /[0-9a-z]{64}/,
      check: 'letters-and-digits',
      positive: [
        "define('IPINFODB_API_KEY', '<<{lowernum:64}>>');",
        'docker run -e IPINFODB_API_KEY=<<{lowernum:64}>> app',
        "'ipinfodb' => ['api_key' => '<<{lowernum:64}>>'],",
      ],
      negative: [
        '"ipinfodbApiKey": "{lowernum:63}"',
        'IPINFODB_API_KEY={lowernum:65}',
        'ipinfodb-2.4.1.tgz sha256:{hex:64}',
      ],
    },
  ],
} satisfies Provider;
