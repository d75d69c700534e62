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
        'https://api.ipapi.com/?access_key=<<{lowernum:32}>>',
        '- name: IPAPI_ACCESS_KEY\n  value: "<<{lowernum:32}>>"',
        'ipapi:\n  access_key: "<<{lowernum:32}>>"',
      ],
      negative: [
        '"ipapiAccessKey": "{lowernum:31}"',
        'ipapi_access_key: {lowernum:33}',
        'md5 of ipapi-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
