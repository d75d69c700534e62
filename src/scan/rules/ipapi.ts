import type { Provider } from '../rule.ts';

export default {
  id: 'ipapi',
  name: 'ipapi',
  docs: 'https://ipapi.com/documentation',
  revoke: 'https://ipapi.com/dashboard',
  rules: [
    {
      id: 'access-key',
      description: 'ipapi access key',
      near: ['ipapi'],
      value: /[0-9a-z]{32}/,
      check: 'letters-and-digits',
      positive: [
        "Ipapi.access_key = '<<{lowernum:32}>>'",
        'IPAPI_ACCESS_KEY=<<{lowernum:32}>>',
        'curl https://api.ipapi.com/ -H "Authorization: Bearer <<{lowernum:32}>>"',
      ],
      negative: [
        'IPAPI_ACCESS_KEY={lowernum:31}',
        'IPAPI_ACCESS_KEY={lowernum:33}',
        'md5 of ipapi-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
