import type { Provider } from '../rule.ts';

export default {
  id: 'ipgeolocation',
  name: 'ipgeolocation.io',
  docs: 'https://ipgeolocation.io/documentation',
  revoke: 'https://app.ipgeolocation.io',
  rules: [
    {
      id: 'api-key',
      description: 'ipgeolocation.io API key',
      near: ['ipgeolocation'],
      value: /[0-9a-z]{32}/,
      check: 'letters-and-digits',
      positive: [
        'client = Ipgeolocation(api_key="<<{lowernum:32}>>")',
        'export IPGEOLOCATION_API_KEY="<<{lowernum:32}>>"',
        "process.env.IPGEOLOCATION_API_KEY || '<<{lowernum:32}>>'",
      ],
      negative: [
        '"ipgeolocationApiKey": "{lowernum:31}"',
        'IPGEOLOCATION_API_KEY={lowernum:33}',
        'md5 of ipgeolocation-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
