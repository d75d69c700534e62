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
        '<add key="IpinfodbApiKey" value="<<{lowernum:64}>>" />',
        '# IPInfoDB API key: <<{lowernum:64}>>',
        "const ipinfodbApiKey = '<<{lowernum:64}>>';",
      ],
      negative: [
        'IPINFODB_API_KEY={lowernum:63}',
        'IPINFODB_API_KEY={lowernum:65}',
        'ipinfodb-2.4.1.tgz sha256:{hex:64}',
      ],
    },
  ],
} satisfies Provider;
