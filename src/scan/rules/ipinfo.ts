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
        '"ipinfoToken": "<<{hex:14}>>"',
        'private static final String IPINFO_TOKEN = "<<{hex:14}>>";',
        '{"ipinfo": {"token": "<<{hex:14}>>"}}',
      ],
      negative: ['IPINFO_TOKEN={hex:13}', 'ipinfo_token: {hex:15}', 'IPINFO_TOKEN=${IPINFO_TOKEN}'],
    },
  ],
} satisfies Provider;
