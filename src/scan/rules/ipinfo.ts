import type { Provider } from '../rule.ts';

export default {
  id: 'ipinfo',
  name: 'IPinfo',
  docs: 'https://ipinfo.io/developers',
  revoke: 'https://ipinfo.io/account/token',
  rules: [
    {
      id: 'token',
      description: 'IPinfo token',
      near: ['ipinfo'],
      value: /[0-9a-f]{14}/,
      check: 'letters-and-digits',
      positive: [
        "define('IPINFO_TOKEN', '<<{hex:14}>>');",
        'docker run -e IPINFO_TOKEN=<<{hex:14}>> app',
        "'ipinfo' => ['token' => '<<{hex:14}>>'],",
      ],
      negative: [
        '"ipinfoToken": "{hex:13}"',
        'IPINFO_TOKEN={hex:15}',
        'ipinfoToken: process.env.IPINFO_TOKEN',
      ],
    },
  ],
} satisfies Provider;
